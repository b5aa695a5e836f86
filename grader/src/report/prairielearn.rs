//! PrairieLearn's `results.json`: a score from 0 to 1, and a test for each problem. What was not graded is not gradable there either:
//! it costs no attempt.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::report::document::{Document, ProblemPart};
use crate::report::escape::shortened;
use crate::report::exporter::Exporter;
use crate::report::told::{Status, reason, score, why, why_not_judged};
use crate::report::words::Words;

/// The most bytes of the output of a test: PrairieLearn takes a megabyte in all.
const LONGEST: usize = 32 << 10;

/// PrairieLearn's results.
pub struct PrairieLearn {
    /// The language of messages.
    pub words: Words,
}

impl Exporter for PrairieLearn {
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let results = match (document.score, document.max_score, document.unknown.0) {
            (Some(earned), Some(possible), 0) => json!({
                "gradable": true,
                // With nothing to earn there is nothing to miss.
                "score": if possible.0 == 0 { 1.0 } else { earned.number() / possible.number() },
                "message": score(&self.words, document),
                "tests": document.problems.iter().map(|problem| self.test(problem)).collect::<Vec<_>>(),
            }),
            _ => {
                let why = why(&self.words, document);
                let message =
                    if why.is_empty() { self.words.phrases().points_unknown } else { self.words.phrases().not_graded };
                json!({ "gradable": false, "message": message, "format_errors": [shortened(&why, LONGEST)] })
            }
        };
        serde_json::to_writer_pretty(&mut *out, &results)?;
        writeln!(out)
    }
}

impl PrairieLearn {
    fn test(&self, problem: &ProblemPart) -> Value {
        let failed = problem.checks.iter().filter(|check| Status::from(check.outcome.verdict) != Status::Passed);
        let told = failed
            .filter(|check| !check.outcome.message.is_empty())
            .map(|check| format!("✗ {}\n{}", self.words.sentence(check), reason(&self.words, problem, check)));
        let output = [why_not_judged(&self.words, problem)].into_iter().filter(|said| !said.is_empty()).chain(told);
        json!({
            "name": format!("{} {}", problem.number, self.words.title(problem)),
            "description": format!("exercises/{}", problem.folder),
            "points": problem.score.unwrap_or_default().number(),
            // No points are shown for what this machine cannot grade.
            "max_points": problem.score.map_or(0.0, |_| problem.max_score.number()),
            "message": self.words.state(problem.state, problem.passed(), problem.checks.len()),
            "output": shortened(&output.collect::<Vec<_>>().join("\n\n"), LONGEST),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::RunState;
    use crate::report::format::Language;
    use crate::report::sample::{HOSTILE, against, document, half, hostile, not_graded, written};

    /// What PrairieLearn's page on external grading says, in our words.
    const SCHEMA: &str = r##"{
        "type": "object", "additionalProperties": false, "required": ["gradable"],
        "if": {"properties": {"gradable": {"const": true}}}, "then": {"required": ["score"]}, "else": {"not": {"required": ["score"]}},
        "properties": {
            "gradable": {"type": "boolean"}, "score": {"type": "number", "minimum": 0, "maximum": 1},
            "message": {"type": "string"}, "output": {"type": "string"},
            "format_errors": {"type": "array", "items": {"type": "string"}},
            "tests": {"type": "array", "items": {
                "type": "object", "additionalProperties": false, "required": ["name", "points", "max_points"],
                "properties": {
                    "name": {"type": "string", "minLength": 1}, "description": {"type": "string"},
                    "points": {"type": "number", "minimum": 0}, "max_points": {"type": "number", "minimum": 0},
                    "message": {"type": "string"}, "output": {"type": "string"}
                }
            }}
        }
    }"##;

    #[test]
    fn results_are_as_prairielearn_expects_and_fit_into_a_megabyte() {
        let documents = [document(), half(), not_graded(RunState::Unreadable), hostile(&"あ".repeat(100_000))];
        for document in HOSTILE.map(hostile).into_iter().chain(documents) {
            let text = written(&mut PrairieLearn { words: Words::new(Language::Ja) }, &document);
            let results: Value = serde_json::from_str(&text).expect("it is JSON");
            assert_eq!(against(SCHEMA, &results), Ok(()));
            assert!(text.len() <= 1 << 20, "{}", text.len());
            assert_eq!(results["gradable"], document.score.is_some() && document.unknown.0 == 0);
        }
        let text = written(&mut PrairieLearn { words: Words::new(Language::En) }, &half());
        let results: Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(results["score"], 0.25);
    }
}
