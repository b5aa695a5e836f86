//! JSON, as `grader/report.schema.json` describes it.

use std::io::{self, Write};

use crate::report::document::Document;
use crate::report::exporter::Exporter;

/// JSON.
pub struct Json;

impl Exporter for Json {
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, document)?;
        writeln!(out)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::report::document::{RunState, SCHEMA_VERSION};
    use crate::report::sample::{HOSTILE, Schema, against, document, half, hostile, not_graded};

    const SCHEMA: &str = include_str!("../../report.schema.json");

    fn value(document: &Document) -> Value {
        serde_json::to_value(document).expect("it is JSON")
    }

    #[test]
    fn documents_are_as_the_schema_says() {
        let mut hidden = document();
        hidden.hide_expected();
        let graded = [document(), half(), hidden].into_iter().chain(HOSTILE.map(hostile));
        let states = [RunState::Refused, RunState::Unreadable, RunState::NothingFound, RunState::SeveralCopies];
        for document in graded.chain(states.map(not_graded)) {
            assert_eq!(against(SCHEMA, &value(&document)), Ok(()));
        }
        let schema: Value = serde_json::from_str(SCHEMA).expect("it is JSON");
        assert_eq!(schema["properties"]["schema"]["const"], SCHEMA_VERSION);
        assert!(schema["$id"].as_str().is_some_and(|id| id.ends_with(&format!(":{SCHEMA_VERSION}"))));
    }

    #[test]
    fn nonsense_is_not_as_the_schema_says() {
        let schema = Schema::read(SCHEMA);
        let cases: [(&str, Value); 22] = [
            ("/score", json!(-5)),
            ("/score", json!(1000)),
            ("/score", Value::Null),
            ("/score", json!("5")),
            ("/max_score", Value::Null),
            ("/problems", json!([])),
            ("/problems/0/checks", json!([])),
            ("/problems/0/number", json!(-1)),
            ("/problems/0/state", json!("fine")),
            ("/problems/0/state", json!("failed")),
            ("/problems/0/checks/0/weight", json!(0)),
            ("/problems/0/checks/0/id", json!("no number")),
            ("/problems/0/checks/0/outcome/verdict", json!("ok")),
            ("/seed", json!(70)),
            ("/seed", json!("-1")),
            ("/course_sha256", json!("x")),
            ("/schema", json!("1.2")),
            ("/handed_in", json!("yesterday")),
            ("/attempt", json!(-1)),
            ("/run/seconds", json!(-1)),
            ("/state", json!("refused")),
            ("/options/problems", json!([])),
        ];
        for (place, nonsense) in cases {
            let mut value = value(&document());
            *value.pointer_mut(place).expect("it is there") = nonsense.clone();
            assert!(schema.against(&value).is_err(), "{place} = {nonsense}");
        }
        let mut unknown = value(&document());
        unknown["points"] = json!(1);
        assert!(schema.against(&unknown).is_err(), "an unknown key");
        for key in value(&document()).as_object().expect("it is an object").keys() {
            let mut lacking = value(&document());
            lacking.as_object_mut().expect("it is an object").remove(key);
            assert!(schema.against(&lacking).is_err(), "without {key}");
        }
    }

    #[test]
    fn half_of_the_checks_is_half_of_the_points_and_a_seed_survives_every_reader() {
        let value = value(&half());
        assert_eq!(
            (&value["problems"][0]["score"], &value["score"], &value["max_score"]),
            (&json!(5.0), &json!(5.0), &json!(20.0))
        );
        let seed = super::tests::value(&document())["seed"].clone();
        assert_eq!(seed, json!("18446744073709551615"));
    }

    #[test]
    fn what_does_not_compile_is_said_once_and_in_pieces() {
        let value = value(&document());
        let problems = value["problems"].as_array().expect("there are problems");
        let broken = problems.iter().find(|problem| problem["state"] == "does_not_compile").expect("it is there");
        assert_eq!(broken["diagnostics"][0]["code"], "E0308");
        assert_eq!(
            broken["diagnostics"][0]["place"],
            json!({"file": "exercises/71_prediction/src/lib.rs", "line": 9, "column": 5})
        );
        assert_eq!(broken["checks"][0]["outcome"]["message"], json!([]));
    }

    #[test]
    fn a_document_that_was_written_can_be_read_again() {
        for document in HOSTILE.map(hostile).into_iter().chain([document()]) {
            let mut bytes = Vec::new();
            Json.end(&mut bytes, &document).expect("a vector takes all");
            let read: Document = serde_json::from_slice(&bytes).expect("it is whole");
            let mut again = Vec::new();
            Json.end(&mut again, &read).expect("a vector takes all");
            assert_eq!(String::from_utf8_lossy(&again), String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn expected_values_can_be_left_out_everywhere() {
        let mut document = half();
        assert!(value(&document).to_string().contains("expected 2"));
        document.hide_expected();
        assert!(!value(&document).to_string().contains("expected 2") && value(&document).to_string().contains("got 1"));
    }
}
