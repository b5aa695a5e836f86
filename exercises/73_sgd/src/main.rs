//! 73. To be written.
fn main() {}
