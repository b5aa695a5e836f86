//! 72. To be written.
