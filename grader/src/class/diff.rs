//! `grader diff`: whose points differ between two folders of results, and why.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::{Context, Result};
use wire::Verdict;

use crate::class::args::DiffArgs;
use crate::class::gradebook::cells::harmless;
use crate::class::gradebook::row::{Row, rows};
use crate::class::policy::Policy;
use crate::class::summary::how_it_ended;
use crate::exit_code::Exit;
use crate::memo::write_whole;
use crate::report::document::Document;
use crate::report::format::Language;
use crate::score::points;
use crate::submission::path::shown;

/// The most checks that are named for one person.
const MOST_CHECKS: usize = 6;

/// What differs for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    id: String,
    before: String,
    after: String,
    /// What else differs, of that on which points depend.
    why: Vec<&'static str>,
    /// Checks that passed in one only: with `+` if they pass now.
    checks: Vec<String>,
}

/// Compares two folders of results.
///
/// # Errors
///
/// If one of them, or a policy, cannot be read, or the table cannot be written.
pub fn diff(args: &DiffArgs) -> Result<Exit> {
    let new_policy = Policy::read(args.policy.as_deref())?;
    let old_policy = Policy::read(args.old_policy.as_deref().or(args.policy.as_deref()))?;
    let (old, new) = (rows(&args.old, &old_policy)?, rows(&args.new, &new_policy)?);
    // Programs read tables, so these are in one language.
    let language = if args.csv.is_some() { Language::En } else { Language::of_the_computer() };
    let changes = changes(&old, &new, old_policy != new_policy, language);
    match &args.csv {
        Some(file) => {
            write_whole(file, &table(&changes)?).with_context(|| format!("cannot write {}", file.display()))?
        }
        None => {
            std::io::stdout()
                .write_all(page(&changes, new.len(), language).as_bytes())
                .context("cannot write the page")?;
        }
    }
    Ok(Exit::Success)
}

/// What differs for everybody for whom something does.
fn changes(old: &[Row], new: &[Row], other_policy: bool, language: Language) -> Vec<Change> {
    let by_id = |rows: &'_ [Row]| -> BTreeMap<String, usize> {
        rows.iter().enumerate().map(|(place, row)| (row.student.person.key(), place)).collect()
    };
    let (before, after) = (by_id(old), by_id(new));
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = keys.into_iter().filter_map(|key| {
        let (old, new) = (before.get(key).map(|&place| &old[place]), after.get(key).map(|&place| &new[place]));
        let told = |row: Option<&Row>| {
            row.map_or_else(|| language.say("not there", "なし").to_owned(), |row| said(row, language))
        };
        if told(old) == told(new) {
            return None;
        }
        let id = new.or(old).map(|row| row.student.person.id.clone())?;
        let documents = [old, new].map(|row| row.and_then(document));
        let (mut why, mut checks) = (Vec::new(), Vec::new());
        if let [Some(old), Some(new)] = documents {
            why = reasons(old, new, language);
            checks = differing(old, new);
        }
        match (old, new) {
            (Some(old), Some(new)) => {
                if old.student.error != new.student.error {
                    why.push(language.say("an error of the grader", "採点プログラムのエラー"));
                }
                if other_policy || old.grade.notes != new.grade.notes {
                    why.push(language.say("policy", "採点方針"));
                }
            }
            _ => why.push(language.say("in one of them only", "片方にしかいない")),
        }
        if why.is_empty() {
            why.push(language.say("nothing on which it should depend", "違うはずのないもの"));
        }
        Some(Change { id, before: told(old), after: told(new), why, checks })
    });
    changed.collect()
}

/// Points, or how it ended if there are none.
fn said(row: &Row, language: Language) -> String {
    row.grade.points.map_or_else(|| how_it_ended(&row.student, language).to_owned(), points)
}

fn document(row: &Row) -> Option<&Document> {
    row.student.documents.get(row.grade.document.or(row.student.current)?)
}

/// What differs of that on which verdicts depend.
fn reasons(old: &Document, new: &Document, language: Language) -> Vec<&'static str> {
    let differs = [
        (
            ("submission", "提出物"),
            old.submission_sha256 != new.submission_sha256 || old.state != new.state && old.problems.is_empty(),
        ),
        (("course", "教材"), old.course_sha256 != new.course_sha256),
        (("compiler", "コンパイラ"), old.toolchain.as_str() != new.toolchain.as_str() || old.host != new.host),
        // The seed of the same work differs only if the secret does.
        (
            ("seed", "シード"),
            old.submission_sha256 == new.submission_sha256
                && (old.seed, old.seed_is_secret) != (new.seed, new.seed_is_secret),
        ),
        (("options", "オプション"), old.options != new.options),
        (("time", "時刻"), old.handed_in != new.handed_in || old.late != new.late),
    ];
    differs
        .into_iter()
        .filter(|(_, differs)| *differs)
        .map(|((english, japanese), _)| language.say(english, japanese))
        .collect()
}

/// Checks that passed in one of two documents only.
fn differing(old: &Document, new: &Document) -> Vec<String> {
    let passed = |document: &Document| -> BTreeSet<String> {
        let checks = document.problems.iter().flat_map(|problem| &problem.checks);
        checks.filter(|check| check.outcome.verdict == Verdict::Passed).map(|check| check.id.clone()).collect()
    };
    let (old, new) = (passed(old), passed(new));
    let lost = old.difference(&new).map(|id| format!("-{id}"));
    lost.chain(new.difference(&old).map(|id| format!("+{id}"))).collect()
}

fn page(changes: &[Change], people: usize, language: Language) -> String {
    let count = changes.len();
    let mut page = language.say(
        format!("{people} people, {count} with other points\n"),
        format!("{people} 人、点数の変わった人 {count} 人\n"),
    );
    for Change { id, before, after, why, checks } in changes {
        let more = checks.len().saturating_sub(MOST_CHECKS);
        let mut named = checks.iter().take(MOST_CHECKS).cloned().collect::<Vec<_>>().join(" ");
        if more > 0 {
            named += &language.say(format!(" and {more} more"), format!(" ほか {more} 件"));
        }
        let named = if named.is_empty() { named } else { format!(": {named}") };
        let why = why.join(language.say(", ", "、"));
        let _ = writeln!(page, "  {}: {before} → {after} ({why}){named}", shown(id));
    }
    page
}

fn table(changes: &[Change]) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["id", "before", "after", "why", "checks"])?;
    for Change { id, before, after, why, checks } in changes {
        // A `-` in front of a check is no number.
        writer.write_record([&harmless(id), before, after, &why.join(" "), &harmless(&checks.join(" "))])?;
    }
    writer.into_inner().context("cannot write the table")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class::sample::class;
    use crate::report::document::Points;

    #[test]
    fn whose_points_differ_and_why() {
        let old = class();
        assert!(changes(&old, &class(), false, Language::En).is_empty());
        // Another submission of a, another course for b, nothing else for c, an error for d, and e is gone.
        let mut new = class();
        new.pop();
        for (row, points) in new.iter_mut().zip([1000, 3000, 2000, 0]) {
            row.grade.points = Some(points);
        }
        new[0].student.documents[0].submission_sha256 = "1".repeat(64);
        new[0].student.documents[0].problems[0].checks[1].outcome.verdict = Verdict::Failed;
        new[1].student.documents[0].course_sha256 = "1".repeat(64);
        new[1].student.documents[0].score = Some(Points(3000));
        (new[3].student.error, new[3].grade.points) = (Some("no disk".into()), None);
        let japanese = page(&changes(&old, &new, false, Language::Ja), 4, Language::Ja);
        assert!(japanese.contains("4 人、点数の変わった人 5 人\n"), "{japanese}");
        assert!(japanese.contains("  e: 提出なし → なし (片方にしかいない)\n"), "{japanese}");
        let changes = changes(&old, &new, false, Language::En);
        let told: Vec<_> = changes
            .iter()
            .map(|change| format!("{} {} {} {}", change.id, change.before, change.after, change.why.join(",")))
            .collect();
        assert_eq!(
            told,
            [
                "<c> 1.0 2.0 nothing on which it should depend",
                "=d 2.0 error an error of the grader",
                "a 3.0 1.0 submission",
                "b 2.0 3.0 course",
                "e nothing not there in one of them only",
            ]
        );
        assert_eq!(changes[2].checks, ["-71/check_1"]);
        assert!(
            page(&changes, 4, Language::En).contains("a: 3.0 → 1.0 (submission): -71/check_1\n"),
            "{}",
            page(&changes, 4, Language::En)
        );
        assert!(
            String::from_utf8(table(&changes).expect("it can be written"))
                .expect("it is text")
                .contains("'=d,2.0,error")
        );
    }

    #[test]
    fn another_policy_is_a_reason() {
        let (old, mut new) = (class(), class());
        new[0].grade.points = Some(500);
        assert_eq!(changes(&old, &new, true, Language::En)[0].why, ["policy"]);
    }
}
