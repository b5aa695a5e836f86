//! 74. To be written.
