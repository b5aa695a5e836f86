//! From a submission to the name of its document, which says everything that it depends on.

use std::path::PathBuf;
use std::time::{Duration, UNIX_EPOCH};

use anyhow::{Context, Result};

use crate::build::course::workshop::Workshop;
use crate::class::collect::Download;
use crate::class::enrol::Enrolled;
use crate::class::layout::person::Entry;
use crate::class::upload::Uploads;
use crate::memo::Key;
use crate::report::document::{Document, OptionsPart};
use crate::report::draft::{Draft, Handing, Subject};
use crate::submission::seed::Seeds;
use crate::submission::sentence::Sentence;
use crate::submission::stop::{Obstacle, ObstacleKind, Stop};
use crate::submission::taken::Taken;
use crate::submission::{Reader, Submission};

/// Reads the submissions of a class.
pub struct Intake<'a> {
    /// The course, built.
    pub workshop: &'a Workshop,
    /// What reads a submission.
    pub reader: Reader<'a>,
    /// What there is to read.
    pub download: &'a Download,
    /// Where the seeds come from.
    pub seeds: Seeds,
    /// How submissions are treated.
    pub options: OptionsPart,
    /// What tells uploads apart.
    pub uploads: Uploads,
}

/// A submission that can be graded.
pub struct Prepared {
    /// What was taken from it, or why nothing could be.
    pub taken: Result<Taken, Obstacle>,
    /// The name of its document.
    pub key: String,
    /// The name of the upload, if it has one.
    pub upload: Option<String>,
}

impl Intake<'_> {
    /// The name of an upload of which nothing was read yet.
    ///
    /// # Errors
    ///
    /// If a file cannot be read.
    pub fn upload(&self, enrolled: &Enrolled) -> Result<Option<String>> {
        let known = known(&self.draft(enrolled, &Ok(Taken::default())).into_document())?;
        self.uploads.name(&known, &self.download.parts(&enrolled.entry))
    }

    /// Reads a submission, and says by what its document is named: everything that it depends on.
    ///
    /// # Errors
    ///
    /// If this machine cannot read it.
    pub fn prepare(&self, enrolled: &Enrolled) -> Result<Prepared> {
        let upload = self.upload(enrolled)?;
        let taken = match take(&self.reader, self.download, enrolled) {
            Ok(taken) => Ok(taken),
            Err(Stop::Obstacle(obstacle)) => Err(obstacle),
            Err(Stop::Error(error)) => return Err(error),
        };
        let known = known(&self.draft(enrolled, &taken).into_document())?;
        // What has changed while it was read has no name, and is read anew the next time.
        let is_same = upload == self.upload(enrolled)?;
        Ok(Prepared { taken, key: Key::of("document").with(known).name(), upload: upload.filter(|_| is_same) })
    }

    /// The document of a submission as far as it is known before anything is graded.
    pub fn draft(&self, enrolled: &Enrolled, taken: &Result<Taken, Obstacle>) -> Draft {
        let Enrolled { person, entry } = enrolled;
        let nothing = Taken::default();
        let handed_in = taken.as_ref().unwrap_or(&nothing);
        let upload = entry.files.first().map(|(_, path)| path.as_str()).unwrap_or_default();
        let subject = Subject {
            workshop: self.workshop,
            submission: &Submission::Work(PathBuf::from(upload)),
            archive: None,
            handed_in,
            own_changes: &[],
            seeds: &self.seeds,
            options: self.options.clone(),
            handing: Handing {
                who: Some(person.id.clone()),
                attempt: entry.attempt,
                at: entry.handed_in.and_then(|at| Some(UNIX_EPOCH + Duration::from_secs(u64::try_from(at).ok()?))),
                is_late: entry.late,
            },
        };
        let mut draft = Draft::begin(&subject, true);
        if let Err(obstacle) = taken {
            draft.not_graded(obstacle);
        }
        draft
    }
}

/// What somebody has handed in.
///
/// # Errors
///
/// If it is nothing that can be graded, or cannot be read.
pub fn take(reader: &Reader, download: &Download, enrolled: &Enrolled) -> Result<Taken, Stop> {
    let parts = download.parts(&enrolled.entry);
    if parts.is_empty() {
        return Err(no_work(&enrolled.entry).into());
    }
    reader.take(&parts, None)
}

/// The obstacle that somebody has handed in no file.
fn no_work(entry: &Entry) -> Obstacle {
    let nothing = || Sentence::new("no file was handed in", "ファイルが提出されていません");
    Obstacle { kind: ObstacleKind::NothingFound, why: entry.is_no_work.clone().unwrap_or_else(nothing) }
}

/// A document as bytes that a name can be made from.
fn known(document: &Document) -> Result<Vec<u8>> {
    serde_json::to_vec(document).context("cannot write the document as JSON")
}
