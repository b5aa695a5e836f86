//! 78. To be written.
fn main() {}
