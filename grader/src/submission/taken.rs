//! What was taken from a submission.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::course::source::SourceFile;
use crate::submission::sentence::Sentence;

/// What was taken from a submission, and what was not.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// The sources of each exercise, by the name of its folder in the course.
    pub sources: BTreeMap<String, Vec<SourceFile>>,
    /// Sources that were left out, in the same way: their paths below `src`, and why.
    pub left_out: BTreeMap<String, Vec<(String, Sentence)>>,
    /// The folder that holds the copy of the exercises; empty if it is the submission itself.
    pub copy: String,
    /// What is to be said of the submission as a whole.
    pub notes: Vec<Sentence>,
}

impl Taken {
    /// What tells one submission from another: the SHA-256 of its sources, with their names and lengths.
    pub fn digest(&self) -> [u8; 32] {
        digest(self.sources.iter())
    }

    /// What tells the sources of one exercise from all others, in the same way.
    pub fn digest_of(&self, folder: &str) -> [u8; 32] {
        digest(self.sources.get_key_value(folder).into_iter())
    }

    /// The sources of an exercise that were left out, each with the reason.
    pub fn left_out_of(&self, folder: &str) -> &[(String, Sentence)] {
        self.left_out.get(folder).map(Vec::as_slice).unwrap_or_default()
    }
}

fn digest<'a>(exercises: impl Iterator<Item = (&'a String, &'a Vec<SourceFile>)>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for (folder, sources) in exercises {
        let mut sources: Vec<_> = sources.iter().collect();
        sources.sort();
        for SourceFile { path, text } in sources {
            for part in [folder, path, text] {
                hash.update((part.len() as u64).to_be_bytes());
                hash.update(part);
            }
        }
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(name: &str, text: &str) -> Taken {
        let sources = [("71_prediction".to_owned(), vec![SourceFile::new(name, text)])].into();
        Taken { sources, ..Taken::default() }
    }

    #[test]
    fn where_one_text_ends_and_the_next_begins_counts() {
        assert_ne!(taken("ab.rs", "c").digest(), taken("a", "b.rsc").digest());
    }
}
