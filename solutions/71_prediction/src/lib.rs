//! 71. To be written.
