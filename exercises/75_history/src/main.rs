//! 75. To be written.
fn main() {}
