//! 72. To be written.
fn main() {}
