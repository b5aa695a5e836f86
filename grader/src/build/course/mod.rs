//! The course's own parts, built by cargo.

pub mod cargo;
pub mod identity;
pub mod lock;
pub mod prepared;
pub mod room;
pub mod rustc_call;
pub mod shield;
pub mod versions;
pub mod workshop;
pub mod workspaces;
