//! What was taken from a submission.

use std::collections::BTreeMap;

/// Paths below `src`, with `/`, and what the files hold.
pub type Sources = Vec<(String, String)>;

/// What was taken from a submission, and what was not.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// The sources of each exercise, by the name of its folder.
    pub sources: BTreeMap<String, Sources>,
    /// What was left aside, and why, one line each.
    pub ignored: Vec<String>,
}
