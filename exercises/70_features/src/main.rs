//! 70. To be written.
fn main() {}
