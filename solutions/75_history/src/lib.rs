//! 75. To be written.
