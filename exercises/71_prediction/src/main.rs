//! 71. To be written.
fn main() {}
