//! What is said of a class on the terminal: whose is what, and what came of it.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::sync::{Mutex, PoisonError};

use crate::class::enrol::{Enrolled, Unknown};
use crate::class::layout::Listed;
use crate::class::layout::person::Person;
use crate::report::document::{Document, RunState};
use crate::score::points;
use crate::submission::path::shown;

/// The most names that are listed in one line.
const MOST_NAMES: usize = 20;

/// How a submission ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It was graded in this run, or it could be told why it cannot be.
    Now(Facts),
    /// So it had ended in an earlier run.
    Before(Facts),
    /// The grader could not grade it.
    Error(String),
}

/// What is said of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    state: RunState,
    why: String,
    score: Option<u32>,
    of: Option<u32>,
    submission_sha256: String,
}

impl From<&Document> for Facts {
    fn from(document: &Document) -> Self {
        Self {
            state: document.state,
            why: document.why.as_ref().map(|why| why.text.to_string()).unwrap_or_default(),
            score: document.score.map(|points| points.0),
            of: document.max_score.map(|points| points.0),
            submission_sha256: document.submission_sha256.clone(),
        }
    }
}

impl fmt::Display for Ended {
    /// One line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Error(why) => write!(f, "error: {}", why.lines().next().unwrap_or_default()),
            Self::Now(facts) | Self::Before(facts) => match (facts.score, facts.of) {
                (Some(score), Some(of)) => write!(f, "{} of {}", points(score), points(of)),
                _ => write!(f, "{}: {}", title(facts.state), facts.why.lines().next().unwrap_or_default()),
            },
        }
    }
}

/// What came of everybody's submission.
#[derive(Debug, Default)]
pub struct Summary(Mutex<BTreeMap<String, Ended>>);

impl Summary {
    /// Adds somebody's.
    pub fn add(&self, person: &Person, ended: Ended) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(person.id.clone(), ended);
    }

    /// Whether the grader could not grade some.
    pub fn has_errors(&self) -> bool {
        let ended = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        ended.values().any(|ended| matches!(ended, Ended::Error(_)))
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ended = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut before = 0;
        let mut same: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (id, ended) in ended.iter() {
            match ended {
                Ended::Error(_) => *counts.entry("error").or_default() += 1,
                Ended::Now(facts) | Ended::Before(facts) => {
                    *counts.entry(title(facts.state)).or_default() += 1;
                    before += usize::from(matches!(ended, Ended::Before(_)));
                    // Exercises that nobody has touched are all the same.
                    if facts.score > Some(0) {
                        same.entry(&facts.submission_sha256).or_default().push(id);
                    }
                }
            }
        }
        let counts: Vec<_> = counts.into_iter().map(|(state, count)| format!("{count} {state}")).collect();
        let before = if before > 0 { format!(" ({before} of them before)") } else { String::new() };
        writeln!(f, "{} submissions: {}{before}", ended.len(), counts.join(", "))?;
        for (id, ended) in ended.iter() {
            if !matches!(ended, Ended::Now(Facts { score: Some(_), .. }) | Ended::Before(Facts { score: Some(_), .. }))
            {
                writeln!(f, "  {}: {ended}", shown(id))?;
            }
        }
        for people in same.values().filter(|people| people.len() > 1) {
            writeln!(f, "  the same work: {}", names(people.iter().copied()))?;
        }
        Ok(())
    }
}

fn title(state: RunState) -> &'static str {
    match state {
        RunState::Graded => "graded",
        RunState::Refused => "refused",
        RunState::Unreadable => "unreadable",
        RunState::NothingFound => "nothing found",
        RunState::SeveralCopies => "several copies",
    }
}

/// Whose is what, before anything is graded. With `everybody`, a line for each of them.
pub fn listing(listed: &Listed, people: &[Enrolled], unknown: &Unknown, everybody: bool) -> String {
    let mut page = format!("{}: {} of {} people\n", listed.layout.title(), people.len(), listed.entries.len());
    let mut line = |what: &str, names: String| {
        if !names.is_empty() {
            let _ = writeln!(page, "  {what}: {names}");
        }
    };
    line("beside the submissions", names(listed.beside.iter().map(String::as_str)));
    if let Some(matched) = unknown.matched {
        line("in the list of the class", matched.to_string());
    }
    let ambiguous = unknown.ambiguous.iter().map(|(who, whom)| format!("{who} ({})", whom.join(" or ")));
    line("who is not clear", names(ambiguous.collect::<Vec<_>>().iter().map(String::as_str)));
    line("not in the list", names(unknown.unmatched.iter().map(String::as_str)));
    line("in the list, and nothing handed in", names(unknown.missing.iter().map(String::as_str)));
    for Enrolled { person, entry } in people.iter().filter(|_| everybody) {
        let files: Vec<_> = entry.files.iter().map(|(_, path)| path.as_str()).collect();
        let late = if entry.late == Some(true) { ", late" } else { "" };
        let attempt = entry.attempt.map(|attempt| format!(", attempt {attempt}")).unwrap_or_default();
        let what = if files.is_empty() { "no file".to_owned() } else { names(files.into_iter()) };
        let name = if person.name.is_empty() { String::new() } else { format!(" ({})", shown(&person.name)) };
        let _ = writeln!(page, "  {}{name}: {what}{attempt}{late}", shown(&person.id));
    }
    page
}

/// Names in a line; not too many of them.
fn names<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    let more = names.len().saturating_sub(MOST_NAMES);
    let mut listed: Vec<_> = names.take(MOST_NAMES).map(shown).collect();
    if more > 0 {
        listed.push(format!("and {more} more"));
    }
    listed.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class::sample::class;
    use crate::report::document::Points;

    #[test]
    fn a_summary_counts_states_and_names_errors_and_work_that_is_the_same() {
        let summary = Summary::default();
        let facts = |score: Option<u32>, state| {
            let mut document = class()[0].student.documents[0].clone();
            (document.score, document.state) = (score.map(Points), state);
            Facts::from(&document)
        };
        let add = |id: &str, ended| summary.add(&Person::of(id), ended);
        for id in ["a", "b"] {
            add(id, Ended::Before(facts(Some(5000), RunState::Graded)));
        }
        for id in ["c", "d"] {
            add(id, Ended::Now(facts(Some(0), RunState::Graded)));
        }
        add("e", Ended::Now(facts(None, RunState::Unreadable)));
        assert!(!summary.has_errors());
        add("f", Ended::Error("no disk\nat all".into()));
        assert!(summary.has_errors());
        let page = summary.to_string();
        assert!(page.starts_with("6 submissions: 1 error, 4 graded, 1 unreadable (2 of them before)\n"), "{page}");
        assert!(page.contains("  f: error: no disk\n") && page.contains("  e: unreadable: "), "{page}");
        assert!(page.ends_with("  the same work: a, b\n"), "{page}");
    }
}
