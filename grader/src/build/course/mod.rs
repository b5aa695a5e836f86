//! The course's own parts, built by cargo.

pub mod cargo;
pub mod freshness;
pub mod rustc_call;
