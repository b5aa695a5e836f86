//! The student's part, built by the compiler alone, in a sandbox.

pub mod compiler;
