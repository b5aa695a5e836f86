//! 79. To be written.
