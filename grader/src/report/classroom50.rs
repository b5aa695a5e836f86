//! The `result.json` of Classroom 50 (`classroom50/result/v1`). Its scores are integers, so they are in thousandths of a point. What
//! was handed in where is told by the environment of its runner. It has no word for a submission that was not graded: then nothing
//! is written, and the runner says so.

use std::env;
use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::report::document::{Document, ProblemPart};
use crate::report::escape::shortened;
use crate::report::exporter::Exporter;
use crate::report::told::why_not_judged;
use crate::report::words::Words;

/// The most bytes of one text.
const LONGEST: usize = 2000;

/// The keys of a result that the runner's environment tells, and the variables that do.
const FROM_ENVIRONMENT: [(&str, &str); 7] = [
    ("classroom", "CLASSROOM"),
    ("assignment", "ASSIGNMENT"),
    ("assignment_type", "ASSIGNMENT_TYPE"),
    ("submission", "SUBMISSION_TAG"),
    ("commit", "COMMIT_URL"),
    ("release", "RELEASE_URL"),
    ("review", "REVIEW_URL"),
];

/// A result of Classroom 50.
pub struct Classroom50 {
    /// The language of messages.
    pub words: Words,
    /// What the runner's environment says, or the first variable that it lacks.
    pub environment: Result<Map<String, Value>, String>,
}

impl Classroom50 {
    /// With what the environment of this process says.
    pub fn from_environment(words: Words) -> Self {
        Self { words, environment: told(|name| env::var(name).ok()) }
    }
}

/// What an environment says of a submission.
fn told(variable: impl Fn(&str) -> Option<String>) -> Result<Map<String, Value>, String> {
    let set = |name: &str| variable(name).filter(|value| !value.trim().is_empty());
    let lacks = |name: &str| format!("the environment has no {name}, which the runner of Classroom 50 sets");
    let owner = set("OWNER").or_else(|| set("USERNAME")).ok_or_else(|| lacks("OWNER"))?;
    let mut told = Map::from_iter([("owner".to_owned(), json!(owner))]);
    for (key, name) in FROM_ENVIRONMENT {
        told.insert(key.into(), json!(set(name).ok_or_else(|| lacks(name))?));
    }
    if let Some(username) = set("GITHUB_ACTOR") {
        let id = set("GITHUB_ACTOR_ID").and_then(|id| id.parse::<u64>().ok());
        told.insert("submitted_by".into(), json!({ "username": username, "id": id }));
    }
    Ok(told)
}

impl Exporter for Classroom50 {
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let (Some(score), Some(max_score), 0) = (document.score, document.max_score, document.unknown.0) else {
            return Ok(());
        };
        let handed_in = document.handed_in.as_ref();
        let handed_in = handed_in.ok_or_else(|| io::Error::other("say with --handed-in when the commit was made"))?;
        let mut result = Map::from_iter([("schema".to_owned(), json!("classroom50/result/v1"))]);
        result.extend(self.environment.clone().map_err(io::Error::other)?);
        result.insert("datetime".into(), json!(handed_in));
        result.extend(document.run.as_ref().map(|run| ("graded_at".to_owned(), json!(run.graded))));
        result.insert("score".into(), json!(score.0));
        result.insert("max-score".into(), json!(max_score.0));
        let tests = document.problems.iter().filter_map(|problem| self.test(problem));
        result.insert("tests".into(), tests.collect());
        serde_json::to_writer_pretty(&mut *out, &result)?;
        writeln!(out)
    }
}

impl Classroom50 {
    /// A problem, if it was graded.
    fn test(&self, problem: &ProblemPart) -> Option<Value> {
        let score = problem.score?;
        let state = self.words.state(problem.state, problem.passed(), problem.checks.len());
        let output = format!("{state}\n{}", why_not_judged(&self.words, problem));
        Some(json!({
            "test-name": format!("{} {}", problem.number, self.words.title(problem)),
            "passed": score == problem.max_score,
            "score": score.0,
            "max-score": problem.max_score.0,
            "output": shortened(output.trim_end(), LONGEST),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::RunState;
    use crate::report::format::Language;
    use crate::report::sample::{HOSTILE, against, half, hostile, not_graded, written};

    /// The contract of `classroom50/result/v1` (schemas/result-v1.schema.json), in our words.
    const SCHEMA: &str = r##"{
        "type": "object", "additionalProperties": false,
        "required": ["schema", "classroom", "assignment", "assignment_type", "owner", "submission", "commit", "release",
            "review", "datetime", "score", "max-score", "tests"],
        "properties": {
            "schema": {"const": "classroom50/result/v1"},
            "classroom": {"$ref": "#/$defs/text"}, "assignment": {"$ref": "#/$defs/text"}, "owner": {"$ref": "#/$defs/text"},
            "commit": {"$ref": "#/$defs/text"}, "release": {"$ref": "#/$defs/text"}, "review": {"$ref": "#/$defs/text"},
            "assignment_type": {"enum": ["individual", "group"]},
            "submission": {"type": "string", "pattern": "^submit/"},
            "datetime": {"$ref": "#/$defs/time"}, "graded_at": {"$ref": "#/$defs/time"},
            "score": {"$ref": "#/$defs/points"}, "max-score": {"$ref": "#/$defs/points"},
            "tests": {"type": "array", "items": {
                "type": "object", "required": ["test-name", "passed", "score", "max-score"],
                "properties": {
                    "test-name": {"$ref": "#/$defs/text"}, "passed": {"type": "boolean"},
                    "score": {"$ref": "#/$defs/points"}, "max-score": {"$ref": "#/$defs/points"}
                }
            }},
            "submitted_by": {
                "type": "object", "additionalProperties": false, "required": ["username"],
                "properties": {"username": {"$ref": "#/$defs/text"}, "id": {"type": ["integer", "null"]}}
            }
        },
        "$defs": {
            "text": {"type": "string", "minLength": 1},
            "points": {"type": "integer", "minimum": 0},
            "time": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$"}
        }
    }"##;

    fn environment(name: &str) -> Option<String> {
        Some(match name {
            "ASSIGNMENT_TYPE" => "individual".into(),
            "SUBMISSION_TAG" => "submit/20261127-abc".into(),
            "GITHUB_ACTOR_ID" => "7".into(),
            _ => format!("the {name}"),
        })
    }

    fn form() -> Classroom50 {
        Classroom50 { words: Words::new(Language::En), environment: told(environment) }
    }

    #[test]
    fn a_result_is_as_the_contract_says_and_its_tests_sum_to_the_score() {
        for document in HOSTILE.map(hostile).into_iter().chain([half()]) {
            let result: Value = serde_json::from_str(&written(&mut form(), &document)).expect("it is JSON");
            assert_eq!(against(SCHEMA, &result), Ok(()));
            let sum = |key: &str| {
                result["tests"].as_array().into_iter().flatten().filter_map(|test| test[key].as_u64()).sum::<u64>()
            };
            assert_eq!(
                (Some(sum("score")), Some(sum("max-score"))),
                (result["score"].as_u64(), result["max-score"].as_u64())
            );
        }
    }

    #[test]
    fn what_was_not_graded_is_no_result_and_a_variable_that_lacks_is_named() {
        assert_eq!(written(&mut form(), &not_graded(RunState::Unreadable)), "");
        let lacking = told(|name| environment(name).filter(|_| name != "COMMIT_URL"));
        let mut form = Classroom50 { environment: lacking, ..form() };
        let error = form.end(&mut Vec::new(), &half()).expect_err("it lacks one").to_string();
        assert!(error.contains("COMMIT_URL"), "{error}");
        let mut form = self::form();
        let error =
            form.end(&mut Vec::new(), &Document { handed_in: None, ..half() }).expect_err("no time").to_string();
        assert!(error.contains("--handed-in"), "{error}");
    }
}
