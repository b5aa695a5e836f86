//! 76. To be written.
