//! Has ten thousand errors, each of which the compiler explains at length.
//! Verdict: does_not_compile or compiler_limits.

macro_rules! tenfold {
    ($name:ident; $($more:tt)*) => {
        tenfold!(@ $name a $($more)*); tenfold!(@ $name b $($more)*); tenfold!(@ $name c $($more)*);
        tenfold!(@ $name d $($more)*); tenfold!(@ $name e $($more)*); tenfold!(@ $name f $($more)*);
        tenfold!(@ $name g $($more)*); tenfold!(@ $name h $($more)*); tenfold!(@ $name i $($more)*);
        tenfold!(@ $name j $($more)*);
    };
    (@ $name:ident $letter:ident x $($more:tt)*) => { pub mod $letter { tenfold! { $name; $($more)* } } };
    (@ $name:ident $letter:ident) => { pub fn $letter() -> u8 { "not a number" } };
}

tenfold! { many; x x x }
