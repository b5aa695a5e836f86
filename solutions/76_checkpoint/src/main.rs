//! 76. To be written.
fn main() {}
