//! 70. To be written.
