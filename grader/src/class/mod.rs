//! A whole class: who handed in what → graded, each once → points by a policy → gradebooks, comparisons, statistics.

pub mod args;
pub mod collect;
pub mod diff;
pub mod enrol;
mod expected;
pub mod export;
pub mod feedback;
pub mod finder;
pub mod gradebook;
mod intake;
pub mod layout;
pub mod many;
pub mod policy;
pub mod prepare;
mod progress;
pub mod results;
pub mod roster;
pub mod run;
#[cfg(test)]
mod sample;
pub mod shard;
pub mod stats;
pub mod summary;
pub mod table;
mod times;
mod upload;
