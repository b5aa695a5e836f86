//! The gradebook as CSV with a line a check, for programs that compute with it.

use anyhow::{Context, Result};

use crate::class::gradebook::cells::harmless;
use crate::class::gradebook::row::Row;

/// The table, in UTF-8.
pub fn csv(rows: &[Row]) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["id", "problem", "check", "verdict", "passed", "mistake"])?;
    for Row { student, grade } in rows {
        let document = grade.document.and_then(|place| student.documents.get(place));
        for problem in document.iter().flat_map(|document| &document.problems) {
            for check in &problem.checks {
                let verdict = serde_json::to_value(check.outcome.verdict)?;
                let verdict = verdict.as_str().unwrap_or_default();
                let mistake = check.outcome.mistake.as_ref().map_or("", |mistake| &mistake.id);
                let passed = if verdict == "passed" { "1" } else { "0" };
                let number = problem.number.to_string();
                writer.write_record([
                    &harmless(&student.person.id),
                    &number,
                    check.name(),
                    verdict,
                    passed,
                    mistake,
                ])?;
            }
        }
    }
    writer.into_inner().context("cannot write the table")
}
