//! 74. To be written.
fn main() {}
