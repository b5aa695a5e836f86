//! Exercism's `results.json`, version 3 of its test runners' interface: a test for each check in the order of the suites. It knows no
//! points.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::report::document::{CheckPart, Document, ProblemPart};
use crate::report::escape::shortened;
use crate::report::exporter::Exporter;
use crate::report::told::{Status, reason, why, why_not_judged};
use crate::report::words::Words;

/// The most characters of what a student's code printed.
const MOST_OUTPUT: usize = 500;

/// The most bytes of a message.
const LONGEST: usize = 2000;

/// The most bytes of the message on what did not run.
const LONGEST_ERROR: usize = 65_000;

/// Exercism's results.
pub struct Exercism {
    /// The language of messages.
    pub words: Words,
}

impl Exporter for Exercism {
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let ran = |problem: &ProblemPart| problem.message.is_empty() && problem.diagnostics.is_empty();
        let results = if document.problems.iter().any(ran) {
            let tests: Vec<_> = document.problems.iter().flat_map(|problem| self.tests(problem)).collect();
            let passed = tests.iter().all(|test| test["status"] == "pass");
            json!({ "version": 3, "status": if passed { "pass" } else { "fail" }, "message": null, "tests": tests })
        } else {
            let said = document.problems.iter().map(|problem| why_not_judged(&self.words, problem));
            let said: Vec<_> = said.chain([why(&self.words, document)]).filter(|said| !said.is_empty()).collect();
            json!({ "version": 3, "status": "error", "message": shortened(&said.join("\n\n"), LONGEST_ERROR), "tests": [] })
        };
        serde_json::to_writer_pretty(&mut *out, &results)?;
        writeln!(out)
    }
}

impl Exercism {
    fn tests(&self, problem: &ProblemPart) -> Vec<Value> {
        problem.checks.iter().map(|check| self.test(problem, check)).collect()
    }

    fn test(&self, problem: &ProblemPart, check: &CheckPart) -> Value {
        let output: String = check.outcome.output.as_str().chars().take(MOST_OUTPUT).collect();
        let status = Status::from(check.outcome.verdict);
        let message = || shortened(&reason(&self.words, problem, check), LONGEST);
        json!({
            "name": self.words.sentence(check),
            "status": match status {
                Status::Passed => "pass",
                Status::Failed if problem.message.is_empty() && problem.diagnostics.is_empty() => "fail",
                _ => "error",
            },
            "message": (status != Status::Passed).then(message),
            "output": (!output.is_empty()).then_some(output),
            "task_id": problem.number,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::RunState;
    use crate::report::format::Language;
    use crate::report::sample::{HOSTILE, against, broken, document, half, hostile, not_graded, written};

    /// What Exercism's test runner interface says of version 3, in our words.
    const SCHEMA: &str = r##"{
        "type": "object", "additionalProperties": false, "required": ["version", "status", "tests"],
        "properties": {
            "version": {"const": 3}, "status": {"enum": ["pass", "fail", "error"]}, "message": {"type": ["string", "null"]},
            "tests": {"type": "array", "items": {
                "type": "object", "additionalProperties": false, "required": ["name", "status"],
                "properties": {
                    "name": {"type": "string", "minLength": 1}, "status": {"enum": ["pass", "fail", "error"]},
                    "message": {"type": ["string", "null"]}, "output": {"type": ["string", "null"], "maxLength": 500},
                    "task_id": {"type": "integer"}, "test_code": {"type": "string"}
                }
            }}
        },
        "if": {"properties": {"status": {"const": "error"}}},
        "then": {"required": ["message"], "properties": {"message": {"type": "string", "minLength": 1, "maxLength": 65535}}},
        "else": {"properties": {"message": {"type": "null"}, "tests": {"minItems": 1}}}
    }"##;

    fn results(document: &Document) -> Value {
        serde_json::from_str(&written(&mut Exercism { words: Words::new(Language::En) }, document)).expect("it is JSON")
    }

    #[test]
    fn results_are_as_the_interface_says() {
        let documents =
            [document(), half(), broken(), not_graded(RunState::NothingFound), hostile(&"あ".repeat(90_000))];
        for document in HOSTILE.map(hostile).into_iter().chain(documents) {
            assert_eq!(against(SCHEMA, &results(&document)), Ok(()));
        }
        assert_eq!(results(&broken())["status"], "error");
        assert!(results(&broken())["message"].as_str().is_some_and(|message| message.contains("E0308")));
        assert_eq!(
            (&results(&half())["status"], results(&half())["tests"].as_array().map(Vec::len)),
            (&json!("fail"), Some(13))
        );
    }
}
