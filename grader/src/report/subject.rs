//! What a document is about: a submission, who handed it in, and how it is treated.

use std::time::SystemTime;

use crate::build::course::workshop::Workshop;
use crate::course::own_changes::OwnChange;
use crate::report::document::OptionsPart;
use crate::submission::Submission;
use crate::submission::archive_file::ArchiveFile;
use crate::submission::seed::Seeds;
use crate::submission::taken::Taken;

/// What a document is about.
pub struct Subject<'a> {
    /// The course, built.
    pub workshop: &'a Workshop,
    /// The submission.
    pub submission: &'a Submission,
    /// The file that it came in, if it is one.
    pub archive: Option<&'a ArchiveFile>,
    /// What was taken from it.
    pub handed_in: &'a Taken,
    /// What was changed besides the exercises' sources.
    pub own_changes: &'a [OwnChange],
    /// The seeds of the checks.
    pub seeds: &'a Seeds,
    /// How it is treated.
    pub options: OptionsPart,
    /// Whose work it is.
    pub handing: Handing,
}

/// Who handed something in, and when. What nobody said is `None`.
#[derive(Clone, Debug, Default)]
pub struct Handing {
    /// Whose work it is.
    pub who: Option<String>,
    /// Which attempt it is.
    pub attempt: Option<u32>,
    /// When it was handed in.
    pub at: Option<SystemTime>,
    /// Whether that was too late.
    pub is_late: Option<bool>,
}
