//! CSV, a line for each check, with what is the same for all of them in front. A spreadsheet program takes no cell for a formula.

use std::io::{self, Write};

use csv::Writer;

use crate::report::document::{CheckPart, Document, Points, ProblemPart};
use crate::report::escape::cell;
use crate::report::exporter::Exporter;
use crate::score::points;

/// The titles of the columns.
const TITLES: [&str; 16] = [
    "who",
    "attempt",
    "handed_in",
    "late",
    "submission",
    "state",
    "score",
    "max_score",
    "problem",
    "name",
    "problem_state",
    "problem_score",
    "problem_max_score",
    "check",
    "verdict",
    "mistake",
];

/// CSV.
pub struct Csv;

impl Exporter for Csv {
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let mut writer = Writer::from_writer(out);
        writer.write_record(TITLES)?;
        let checks =
            document.problems.iter().flat_map(|problem| problem.checks.iter().map(move |check| (problem, check)));
        let checks: Vec<_> = checks.map(Some).collect();
        // What was not graded is one line.
        for check in if checks.is_empty() { vec![None] } else { checks } {
            writer.write_record(line(document, check).map(|text| cell(&text)))?;
        }
        writer.flush()
    }
}

fn line(document: &Document, check: Option<(&ProblemPart, &CheckPart)>) -> [String; 16] {
    let shown = |given: Option<Points>| given.map(|given| points(given.0)).unwrap_or_default();
    let problem = check.map(|(problem, _)| problem);
    let of_problem = |tell: fn(&ProblemPart) -> String| problem.map(tell).unwrap_or_default();
    let of_check = |tell: fn(&CheckPart) -> String| check.map(|(_, check)| tell(check)).unwrap_or_default();
    [
        document.who.as_ref().map(ToString::to_string).unwrap_or_default(),
        document.attempt.map(|attempt| attempt.to_string()).unwrap_or_default(),
        document.handed_in.clone().unwrap_or_default(),
        document.late.map(|late| late.to_string()).unwrap_or_default(),
        document.submission.to_string(),
        word(&document.state),
        shown(document.score),
        shown(document.max_score),
        of_problem(|problem| problem.number.to_string()),
        of_problem(|problem| problem.name.clone()),
        of_problem(|problem| word(&problem.state)),
        shown(problem.and_then(|problem| problem.score)),
        shown(problem.map(|problem| problem.max_score)),
        of_check(|check| check.name().to_owned()),
        of_check(|check| word(&check.outcome.verdict)),
        of_check(|check| check.outcome.mistake.as_ref().map(|mistake| mistake.id.clone()).unwrap_or_default()),
    ]
}

/// The word for a state in documents.
fn word(state: &impl serde::Serialize) -> String {
    match serde_json::to_value(state) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use csv::Reader;

    use super::*;
    use crate::report::document::RunState;
    use crate::report::sample::{HOSTILE, half, hostile, not_graded, written};

    fn lines(document: &Document) -> Vec<Vec<String>> {
        let text = written(&mut Csv, document);
        let mut reader = Reader::from_reader(text.as_bytes());
        let lines =
            reader.records().map(|line| line.expect("all lines are as long").iter().map(str::to_owned).collect());
        lines.collect()
    }

    #[test]
    fn a_line_for_each_check_and_no_cell_is_a_formula() {
        for document in HOSTILE.map(hostile) {
            let lines = lines(&document);
            assert_eq!(lines.len(), document.problems.iter().map(|problem| problem.checks.len()).sum::<usize>());
            for cell in lines.iter().flatten() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']), "{cell:?}");
            }
        }
    }

    #[test]
    fn points_are_exact_and_what_was_not_graded_has_none() {
        let half = lines(&half());
        assert_eq!(
            (half.len(), half[0][6].as_str(), half[0][11].as_str(), half[0][14].as_str()),
            (13, "5.0", "5.0", "passed")
        );
        let none = lines(&not_graded(RunState::Unreadable));
        assert_eq!(
            (none.len(), none[0][5].as_str(), none[0][6].as_str(), none[0][13].as_str()),
            (1, "unreadable", "", "")
        );
    }
}
