//! The gradebook as CSV with a line a student.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::class::gradebook::cells::{harmless, state};
use crate::class::gradebook::row::Row;
use crate::score::points;

/// The table, in UTF-8 with a mark, without which some spreadsheets misread Japanese.
pub fn csv(rows: &[Row]) -> Result<Vec<u8>> {
    let documents = rows.iter().flat_map(|row| &row.student.documents);
    let problems: BTreeMap<u32, String> = documents
        .flat_map(|document| &document.problems)
        .map(|problem| (problem.number, problem.name.clone()))
        .collect();
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    let titles =
        ["id", "name", "state", "points", "of", "attempts", "attempt", "handed_in", "late_days"].map(str::to_owned);
    let titles = titles.into_iter().chain(problems.iter().map(|(number, name)| format!("{number} {name}")));
    writer.write_record(titles.chain(["notes".to_owned()]))?;
    for Row { student, grade } in rows {
        let number = |points_of: Option<u32>| points_of.map(points).unwrap_or_default();
        let document = grade.document.and_then(|place| student.documents.get(place));
        let mut cells = vec![
            harmless(&student.person.id),
            harmless(&student.person.name),
            state(student),
            number(grade.points),
            number(Some(grade.of).filter(|of| *of > 0)),
            student.documents.len().to_string(),
            document.and_then(|document| document.attempt).map(|attempt| attempt.to_string()).unwrap_or_default(),
            document.and_then(|document| document.handed_in.clone()).unwrap_or_default(),
            grade.late_days.to_string(),
        ];
        cells
            .extend(problems.keys().map(|problem| number(grade.problems.get(problem).and_then(|(earned, _)| *earned))));
        let why = student
            .error
            .clone()
            .into_iter()
            .chain(student.current().and_then(|document| document.why.as_ref()).map(|why| why.text.to_string()));
        cells.push(harmless(&grade.notes.iter().cloned().chain(why).collect::<Vec<_>>().join("; ")));
        writer.write_record(&cells)?;
    }
    writer.into_inner().context("cannot write the table")
}
