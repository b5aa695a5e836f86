//! What is said of a class on the terminal: whose is what, and what came of it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

use crate::class::enrol::{Enrolled, Unknown};
use crate::class::layout::Listed;
use crate::class::layout::person::Person;
use crate::class::results::Student;
use crate::report::document::{Document, RunState, SentencePart};
use crate::report::format::Language;
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
    why: Option<SentencePart>,
    score: Option<u32>,
    of: Option<u32>,
    submission_sha256: String,
}

impl From<&Document> for Facts {
    fn from(document: &Document) -> Self {
        Self {
            state: document.state,
            why: document.why.clone(),
            score: document.score.map(|points| points.0),
            of: document.max_score.map(|points| points.0),
            submission_sha256: document.submission_sha256.clone(),
        }
    }
}

impl Ended {
    /// How it ended, in one line.
    pub fn line(&self, language: Language) -> String {
        let first_line = |text: &str| text.lines().next().unwrap_or_default().to_owned();
        match self {
            Self::Error(why) => format!("{}: {}", error(language), first_line(why)),
            Self::Now(facts) | Self::Before(facts) => match (facts.score, facts.of) {
                (Some(score), Some(of)) => format!("{}{}{}", points(score), language.say(" of ", " / "), points(of)),
                _ => {
                    let why = facts.why.as_ref().map(|why| language.say(&why.text, &why.text_ja).to_string());
                    format!("{}: {}", title(facts.state, language), first_line(&why.unwrap_or_default()))
                }
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

    /// How many ended in which way, and a line for each submission without a score.
    pub fn page(&self, language: Language) -> String {
        let mut page = String::new();
        let ended = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut before = 0;
        let mut same: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (id, ended) in ended.iter() {
            match ended {
                Ended::Error(_) => *counts.entry(error(language)).or_default() += 1,
                Ended::Now(facts) | Ended::Before(facts) => {
                    *counts.entry(title(facts.state, language)).or_default() += 1;
                    before += usize::from(matches!(ended, Ended::Before(_)));
                    // Exercises that nobody has touched are all the same.
                    if facts.score > Some(0) {
                        same.entry(&facts.submission_sha256).or_default().push(id);
                    }
                }
            }
        }
        let count = |(state, count): (&str, usize)| match language {
            Language::En => format!("{count} {state}"),
            Language::Ja => format!("{state} {count} 件"),
        };
        let counts: Vec<_> = counts.into_iter().map(count).collect();
        let (all, counts) = (ended.len(), counts.join(language.say(", ", "、")));
        let before = match before {
            0 => String::new(),
            _ => language.say(format!(" ({before} of them before)"), format!("（うち {before} 件は前回まで）")),
        };
        page += &language
            .say(format!("{all} submissions: {counts}{before}\n"), format!("提出 {all} 件: {counts}{before}\n"));
        for (id, ended) in ended.iter() {
            if !matches!(ended, Ended::Now(Facts { score: Some(_), .. }) | Ended::Before(Facts { score: Some(_), .. }))
            {
                let _ = writeln!(page, "  {}: {}", shown(id), ended.line(language));
            }
        }
        for people in same.values().filter(|people| people.len() > 1) {
            let same = language.say("the same work", "同じ内容");
            let _ = writeln!(page, "  {same}: {}", names(people.iter().copied(), language));
        }
        page
    }
}

/// How what somebody has handed in last ended, if there are no points to tell of.
pub fn how_it_ended(student: &Student, language: Language) -> &'static str {
    match (&student.error, student.current()) {
        (Some(_), _) => error(language),
        (None, None) => language.say("nothing", "提出なし"),
        (None, Some(document)) => title(document.state, language),
    }
}

fn title(state: RunState, language: Language) -> &'static str {
    let (english, japanese) = match state {
        RunState::Graded => ("graded", "採点済み"),
        RunState::Refused => ("refused", "採点拒否"),
        RunState::Unreadable => ("unreadable", "読めません"),
        RunState::NothingFound => ("nothing found", "演習が見つかりません"),
        RunState::SeveralCopies => ("several copies", "写しが複数あります"),
    };
    language.say(english, japanese)
}

fn error(language: Language) -> &'static str {
    language.say("error", "エラー")
}

/// Whose is what, before anything is graded. With `everybody`, a line for each of them.
pub fn listing(listed: &Listed, people: &[Enrolled], unknown: &Unknown, everybody: bool, language: Language) -> String {
    let (layout, here, all) = (listed.layout.title(language), people.len(), listed.entries.len());
    let mut page =
        language.say(format!("{layout}: {here} of {all} people\n"), format!("{layout}: {all} 人のうち {here} 人\n"));
    let mut line = |english: &str, japanese: &str, names: String| {
        if !names.is_empty() {
            let _ = writeln!(page, "  {}: {names}", language.say(english, japanese));
        }
    };
    let list = |all: &[String]| names(all.iter().map(String::as_str), language);
    line("beside the submissions", "提出物ではないもの", list(&listed.beside));
    if let Some(matched) = unknown.matched {
        line("in the list of the class", "名簿にある人", matched.to_string());
    }
    let or = language.say(" or ", " か ");
    let ambiguous: Vec<_> = unknown.ambiguous.iter().map(|(who, whom)| format!("{who} ({})", whom.join(or))).collect();
    line("who is not clear", "誰か決められない人", list(&ambiguous));
    line("not in the list", "名簿にない人", list(&unknown.unmatched));
    line("in the list, and nothing handed in", "名簿にあって提出のない人", list(&unknown.missing));
    for Enrolled { person, entry } in people.iter().filter(|_| everybody) {
        let files: Vec<_> = entry.files.iter().map(|(_, path)| path.as_str()).collect();
        let late = if entry.late == Some(true) { language.say(", late", "、遅れ") } else { "" };
        let attempt = |attempt| language.say(format!(", attempt {attempt}"), format!("、{attempt} 回目"));
        let attempt = entry.attempt.map(attempt).unwrap_or_default();
        let what = match files.is_empty() {
            true => language.say("no file", "ファイルなし").to_owned(),
            false => names(files.into_iter(), language),
        };
        let name = if person.name.is_empty() { String::new() } else { format!(" ({})", shown(&person.name)) };
        let _ = writeln!(page, "  {}{name}: {what}{attempt}{late}", shown(&person.id));
    }
    page
}

/// Names in a line; not too many of them.
pub fn names<'a>(names: impl ExactSizeIterator<Item = &'a str>, language: Language) -> String {
    let more = names.len().saturating_sub(MOST_NAMES);
    let mut listed: Vec<_> = names.take(MOST_NAMES).map(shown).collect();
    if more > 0 {
        listed.push(language.say(format!("and {more} more"), format!("ほか {more} 件")));
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
        let page = summary.page(Language::En);
        assert!(page.starts_with("6 submissions: 1 error, 4 graded, 1 unreadable (2 of them before)\n"), "{page}");
        assert!(page.contains("  f: error: no disk\n") && page.contains("  e: unreadable: "), "{page}");
        assert!(page.ends_with("  the same work: a, b\n"), "{page}");
        let page = summary.page(Language::Ja);
        assert!(
            page.starts_with("提出 6 件: エラー 1 件、採点済み 4 件、読めません 1 件（うち 2 件は前回まで）\n"),
            "{page}"
        );
        assert!(page.contains("  f: エラー: no disk\n") && page.ends_with("  同じ内容: a, b\n"), "{page}");
    }
}
