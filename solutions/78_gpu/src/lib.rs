//! 78. To be written.
