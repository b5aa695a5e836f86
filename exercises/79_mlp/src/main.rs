//! 79. To be written.
fn main() {}
