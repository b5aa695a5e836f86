//! 77. To be written.
