//! The numbers of a class as CSV: a line a check, and a line a mistake.

use anyhow::{Context, Result};

use crate::class::gradebook::cells::harmless;
use crate::class::stats::count::Stats;

/// The table, in UTF-8 with a mark, without which some spreadsheets misread Japanese.
pub fn csv(stats: &Stats) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(["kind", "problem", "id", "count", "of", "separates", "sentence", "sentence_ja", "who"])?;
    for problem in &stats.problems {
        for check in &problem.checks {
            let separates = check.separates.map(|value| format!("{value:.3}")).unwrap_or_default();
            let [english, japanese] = &check.sentence;
            let (number, passed, graded) =
                (problem.number.to_string(), check.passed.to_string(), check.graded.to_string());
            writer.write_record(["check", &number, &check.id, &passed, &graded, &separates, english, japanese, ""])?;
        }
    }
    for mistake in &stats.mistakes {
        let [english, japanese] = &mistake.sentence;
        let who = harmless(&mistake.who.iter().cloned().collect::<Vec<_>>().join(" "));
        let (number, count, of) =
            (mistake.problem.to_string(), mistake.who.len().to_string(), stats.points.len().to_string());
        writer.write_record(["mistake", &number, &mistake.id, &count, &of, "", english, japanese, &who])?;
    }
    writer.into_inner().context("cannot write the table")
}
