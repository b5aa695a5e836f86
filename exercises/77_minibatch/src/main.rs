//! 77. To be written.
fn main() {}
