//! Has a module with the name of the crate that the arrays come from.
//! Verdict: does_not_compile.

pub mod ndarray {
    pub struct Array2<T>(T);
    pub struct ArrayRef2<T>(T);
}
