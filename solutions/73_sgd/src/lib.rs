//! 73. To be written.
