//! From sources to programs: the course's own parts by cargo, the student's by the compiler alone, in a sandbox.

pub mod course;
pub mod linker;
pub mod programs;
pub mod student;
pub mod toolchain;
pub mod tree;
