//! A whole class: who handed in what → graded, each once → points by a policy → gradebooks, comparisons, statistics.
//!
//! `grader class` takes the download of a platform, tells from all names together which layout it is and whose is what
//! (`class/layout`, pure), finds everybody in the list of the class, and grades several submissions at a time, each in
//! a slot of its own. Nothing is said of one that could stop another: each ends in a state, or in an error of the
//! grader that the next run tries again.
//!
//! The results are files (`class/results.rs` shows them), each written whole by a rename. A document has no times, and
//! is named by the SHA-256 of everything that it depends on: the document before anything is graded, which holds the
//! course, the compiler, the sources, the seed, the options and whose it is. So a run that was killed goes on where it
//! was, the parts of a class (`--shard`) are put together by copying, and there is no index that could be wrong. An
//! unchanged submission costs the time in which its bytes are hashed: beside somebody's documents stands which of them
//! belongs to the upload with that SHA-256, read by this very grader (`class/upload.rs`), so it is not even unpacked.
//! Parts are nearly equal in expected time (`class/expected.rs`), if they are so few that reading the whole class in
//! each of them costs less than that gains. Everybody is noted in the results of each part: if machines do not see the
//! same, so that somebody is in none of the parts, the gradebook says so.
//!
//! With a secret the seed of a problem is derived from its own sources, so an unchanged problem of a changed submission
//! keeps its verdicts: they are remembered in the results, which belong to the one who grades, under a name into which
//! that seed goes. An outcome that another run might not have (time, a missing adapter, an error) is not remembered.
//!
//! Points are a pure function of documents and a policy (`class/policy`); gradebook, statistics and comparisons run
//! nothing. A sheet is filled byte by byte (`class/table.rs`): what is not a filled cell stays as it was. There is no
//! engine of our own for many machines: `recipes/` has files for those that there are.

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
