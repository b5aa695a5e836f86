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
    use serde_json::Value;
    use wire::Verdict;

    use super::*;
    use crate::course::own_changes::OwnChange;
    use crate::course::problem::Problem;
    use crate::course::suite::Check;
    use crate::judging::isolation::{Protection, Status};
    use crate::judging::outcome::{Mistake, Outcome};
    use crate::report::document::{Points, RunState, SCHEMA_VERSION};
    use crate::report::printable::Printable;
    use crate::score::{Total, score};
    use crate::submission::sentence::Sentence;
    use crate::submission::stop::ObstacleKind;

    /// Every key of a document that the schema at this place does not describe, and every required one that is missing.
    fn differences(value: &Value, schema: &Value, at: &str, found: &mut Vec<String>) {
        if let (Some(object), Some(properties)) = (value.as_object(), schema["properties"].as_object()) {
            let required: Vec<_> =
                schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            found.extend(
                object.keys().filter(|key| !properties.contains_key(*key)).map(|key| format!("{at}/{key} is unknown")),
            );
            found.extend(
                required.iter().filter(|key| !object.contains_key(**key)).map(|key| format!("{at}/{key} is missing")),
            );
            for (key, value) in object {
                differences(value, &schema["properties"][key], &format!("{at}/{key}"), found);
            }
        }
        for item in value.as_array().into_iter().flatten() {
            differences(item, &schema["items"], &format!("{at}[]"), found);
        }
        if let (Some(allowed), Some(text)) = (schema["enum"].as_array(), value.as_str()) {
            found.extend((!allowed.iter().any(|item| item == text)).then(|| format!("{at}: {text} is not listed")));
        }
    }

    fn document() -> Document {
        let check = Check { name: "a".into(), sentence: "A.".into(), sentence_ja: "あ".into() };
        let text = String::from("a");
        let mistake = Mistake {
            id: text.clone(),
            sentence: text.clone(),
            sentence_ja: text.clone(),
            next: text.clone(),
            next_ja: text,
        };
        let verdicts = [
            Verdict::Passed,
            Verdict::Failed,
            Verdict::NotStarted,
            Verdict::Crashed,
            Verdict::StackOverflow,
            Verdict::OutOfMemory,
            Verdict::TimedOut,
            Verdict::OutputLimit,
            Verdict::EndedEarly,
            Verdict::Missing,
            Verdict::DoesNotCompile,
            Verdict::CompilerLimits,
            Verdict::Policy,
            Verdict::NotGradableHere,
            Verdict::GraderError,
        ];
        let problem = Problem { checks: vec![check; verdicts.len()], ..Problem::sample() };
        let held = Protection {
            item: "network",
            state: Status::Verified,
            mechanism: "seccomp",
            detail: String::new(),
            remedy: "",
        };
        let mut document = Document {
            schema: SCHEMA_VERSION.into(),
            grader: "0".into(),
            course_sha256: "0".into(),
            toolchain: Printable::from("rustc"),
            submission: Printable::from("exercises"),
            submission_sha256: "0".into(),
            seed: 70,
            seed_is_secret: false,
            isolation: Some(vec![(&held).into()]),
            copy: Printable::default(),
            left_aside: vec![(&Sentence::new("a", "あ")).into()],
            state: RunState::Graded,
            why: None,
            own_changes: vec![OwnChange::Checks { file: "a".into() }],
            whole: false,
            score: None,
            max_score: None,
            not_gradable: Points(0),
            unknown: Points(0),
            problems: Vec::new(),
        };
        for verdict in verdicts {
            let outcome = Outcome { mistake: Some(mistake.clone()), ..Outcome::new(verdict, "why") };
            document.add(&score(problem.clone(), vec![outcome; verdicts.len()]));
        }
        document.sum_up(Total { earned: 3_333, ..Total::default() });
        document
    }

    #[test]
    fn the_document_is_as_the_schema_says() {
        let schema: Value = serde_json::from_str(include_str!("../../report.schema.json")).expect("the schema is JSON");
        let mut found = Vec::new();
        let value = serde_json::to_value(document()).expect("it is JSON");
        differences(&value, &schema, "", &mut found);
        assert!(found.is_empty(), "{found:#?}");
        assert_eq!(schema["properties"]["schema"]["const"], SCHEMA_VERSION);
        assert_eq!(value["score"], 3.333);
    }

    #[test]
    fn a_run_in_which_nothing_was_graded_has_no_score() {
        let schema: Value = serde_json::from_str(include_str!("../../report.schema.json")).expect("the schema is JSON");
        for (state, name) in [
            (RunState::Refused, "refused"),
            (ObstacleKind::Unreadable.into(), "unreadable"),
            (ObstacleKind::NothingFound.into(), "nothing_found"),
            (ObstacleKind::SeveralCopies.into(), "several_copies"),
        ] {
            let mut document = document();
            document.not_graded(state, (&Sentence::new("why", "理由")).into());
            let value = serde_json::to_value(document).expect("it is JSON");
            let mut found = Vec::new();
            differences(&value, &schema, "", &mut found);
            assert!(found.is_empty(), "{found:#?}");
            assert_eq!(
                (&value["state"], &value["score"], &value["max_score"]),
                (&name.into(), &Value::Null, &Value::Null)
            );
            assert_eq!(value["why"]["text_ja"], "理由");
        }
    }

    #[test]
    fn a_document_that_was_written_can_be_read_again() {
        let mut bytes = Vec::new();
        Json.end(&mut bytes, &document()).expect("a vector takes all");
        let read: Document = serde_json::from_slice(&bytes).expect("it is whole");
        let mut again = Vec::new();
        Json.end(&mut again, &read).expect("a vector takes all");
        assert_eq!(String::from_utf8_lossy(&again), String::from_utf8_lossy(&bytes));
    }
}
