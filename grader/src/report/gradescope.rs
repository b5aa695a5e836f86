//! Gradescope's `results.json`: a test with points for each problem, and one without for each check. If nothing was graded, there is
//! no score in it, and Gradescope gives none.

use std::io::{self, Write};

use serde_json::{Value, json};
use wire::Verdict;

use crate::report::document::{CheckPart, Document, ProblemPart};
use crate::report::escape::shortened;
use crate::report::exporter::Exporter;
use crate::report::told::{reason, score, why, why_not_judged};
use crate::report::words::Words;

/// The most bytes of one text.
const LONGEST: usize = 16 << 10;

/// Gradescope's results.
pub struct Gradescope {
    /// The language of messages.
    pub words: Words,
}

impl Exporter for Gradescope {
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let notes: Vec<_> = document.left_aside.iter().map(|note| self.words.said(note)).collect();
        let said = [score(&self.words, document), why(&self.words, document), notes.join("\n")];
        let said: Vec<_> = said.into_iter().filter(|text| !text.is_empty()).collect();
        let mut results = json!({
            "output": shortened(&said.join("\n"), LONGEST),
            "output_format": "text",
            "tests": document.problems.iter().flat_map(|problem| self.tests(document, problem)).collect::<Vec<_>>(),
            "extra_data": {
                "state": document.state,
                "max_score": document.max_score,
                "not_gradable": document.not_gradable,
                "unknown": document.unknown,
                "course_sha256": document.course_sha256,
            },
        });
        // A score on which the grader went wrong is not to be used.
        if let (Some(score), 0) = (document.score, document.unknown.0) {
            results["score"] = json!(score.number());
        }
        if let Some(run) = &document.run {
            results["execution_time"] = json!(run.seconds.round());
        }
        serde_json::to_writer_pretty(&mut *out, &results)?;
        writeln!(out)
    }
}

impl Gradescope {
    fn tests(&self, document: &Document, problem: &ProblemPart) -> Vec<Value> {
        let state = self.words.state(problem.state, problem.passed(), problem.checks.len());
        let said = why_not_judged(&self.words, problem);
        let said = if said.is_empty() { state } else { format!("{state}\n{said}") };
        let mut whole = json!({
            "number": problem.number.to_string(),
            "name": self.words.title(problem),
            "name_format": "text",
            "output": shortened(&said, LONGEST),
            "output_format": "text",
            "tags": [problem.name],
        });
        if let Some(score) = problem.score {
            whole["score"] = json!(score.number());
            whole["max_score"] = json!(problem.max_score.number());
        }
        let checks = (1..).zip(&problem.checks).map(|(i, check)| self.test(document, problem, i, check));
        [whole].into_iter().chain(checks).collect()
    }

    fn test(&self, document: &Document, problem: &ProblemPart, i: usize, check: &CheckPart) -> Value {
        let verdict = check.outcome.verdict;
        // What the compiler said stands in the test of the problem.
        let said = if check.outcome.message.is_empty() { String::new() } else { reason(&self.words, problem, check) };
        json!({
            "number": format!("{}.{i}", problem.number),
            "name": self.words.sentence(check),
            "name_format": "text",
            "status": if verdict == Verdict::Passed { "passed" } else { "failed" },
            "output": shortened(&format!("{}\n{said}", self.words.verdict(verdict)), LONGEST),
            "output_format": "text",
            "tags": [check.id],
            // Messages tell of inputs, which are secret if the seed is.
            "visibility": if document.seed_is_secret { "hidden" } else { "visible" },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::RunState;
    use crate::report::format::Language;
    use crate::report::sample::{HOSTILE, against, document, half, hostile, not_graded, written};

    /// What Gradescope's specification (docs/specs.md and its pages on formats) says, in our words.
    const SCHEMA: &str = r##"{
        "type": "object", "additionalProperties": false, "required": ["tests"],
        "properties": {
            "score": {"type": "number", "minimum": 0}, "execution_time": {"type": "number", "minimum": 0},
            "output": {"type": "string"}, "output_format": {"$ref": "#/$defs/format"}, "extra_data": {"type": "object"},
            "tests": {"type": "array", "items": {
                "type": "object", "additionalProperties": false,
                "dependentRequired": {"score": ["max_score"]},
                "anyOf": [{"required": ["score"]}, {"required": ["name"]}],
                "properties": {
                    "score": {"type": "number", "minimum": 0}, "max_score": {"type": "number", "minimum": 0},
                    "status": {"enum": ["passed", "failed"]}, "name": {"type": "string", "minLength": 1},
                    "name_format": {"$ref": "#/$defs/format"}, "number": {"type": "string"}, "output": {"type": "string"},
                    "output_format": {"$ref": "#/$defs/format"}, "tags": {"type": "array", "items": {"type": "string"}},
                    "visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]}
                }
            }}
        },
        "$defs": {"format": {"enum": ["text", "html", "simple_format", "md", "ansi"]}}
    }"##;

    fn results(document: &Document) -> Value {
        let text = written(&mut Gradescope { words: Words::new(Language::Ja) }, document);
        serde_json::from_str(&text).expect("it is JSON")
    }

    #[test]
    fn results_are_as_gradescope_specifies_and_the_tests_sum_to_the_score() {
        for document in HOSTILE.map(hostile).into_iter().chain([document(), half(), not_graded(RunState::Unreadable)]) {
            let results = results(&document);
            assert_eq!(against(SCHEMA, &results), Ok(()));
            let tests = results["tests"].as_array().expect("there are tests");
            let sum: f64 = tests.iter().filter_map(|test| test["score"].as_f64()).sum();
            let score = document.score.map_or(0.0, |score| score.number());
            assert!((sum - score).abs() < 1e-6, "{sum} and {score}");
            assert!(tests.iter().all(|test| test["score"].as_f64() <= test["max_score"].as_f64()));
        }
    }

    #[test]
    fn nothing_graded_or_not_known_is_no_score() {
        assert!(results(&not_graded(RunState::NothingFound)).get("score").is_none());
        assert!(results(&document()).get("score").is_none(), "the grader went wrong on a part");
        assert_eq!(results(&half())["score"], 5.0);
    }

    #[test]
    fn messages_on_secret_inputs_are_hidden() {
        let mut document = half();
        document.seed_is_secret = true;
        assert_eq!(results(&document)["tests"][1]["visibility"], "hidden");
        assert_eq!(results(&half())["tests"][1]["visibility"], "visible");
    }
}
