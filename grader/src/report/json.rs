//! JSON, as `grader/report.schema.json` describes it.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Exporter, Run, printable};
use crate::judging::isolation::Protection;
use crate::judging::outcome::Outcome;
use crate::score::{Scored, Total};

/// The version of the schema: the first number changes when a reader of the old form would misread the new one.
pub const SCHEMA_VERSION: &str = "1.1";

/// JSON.
pub struct Json;

impl Exporter for Json {
    fn begin(&mut self, _out: &mut dyn Write, _run: &Run) -> io::Result<()> {
        Ok(())
    }

    fn isolation(&mut self, _out: &mut dyn Write, _run: &Run) -> io::Result<()> {
        Ok(())
    }

    fn problem(&mut self, _out: &mut dyn Write, _scored: &Scored) -> io::Result<()> {
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, run: &Run, problems: &[Scored]) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, &document(run, problems))?;
        writeln!(out)
    }
}

/// The whole document. Points are numbers of points, exact in thousandths.
fn document(run: &Run, problems: &[Scored]) -> Value {
    let total = Total::of(problems);
    json!({
        "schema": SCHEMA_VERSION,
        "grader": env!("CARGO_PKG_VERSION"),
        "submission": run.submission,
        "submission_sha256": run.digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>(),
        "seed": run.seed.value,
        "seed_is_secret": run.seed.is_secret,
        "isolation": run.protections.as_ref().map(|protections| protections.iter().map(protection).collect::<Vec<_>>()),
        "left_aside": run.ignored.iter().map(|line| printable(line)).collect::<Vec<_>>(),
        "score": points(total.earned),
        "max_score": points(total.possible),
        "not_gradable": points(total.not_gradable),
        "unknown": points(total.unknown),
        "problems": problems.iter().map(problem).collect::<Vec<_>>(),
    })
}

fn protection(protection: &Protection) -> Value {
    json!({
        "item": protection.item,
        "state": protection.state,
        "mechanism": protection.mechanism,
        "detail": printable(&protection.detail),
    })
}

fn problem(scored: &Scored) -> Value {
    let checks = scored.problem.checks.iter().zip(&scored.outcomes).zip(&scored.worth);
    json!({
        "number": scored.problem.number,
        "name": scored.problem.name,
        "state": scored.state,
        "score": if scored.is_graded() { points(scored.earned()) } else { Value::Null },
        "max_score": points(scored.problem.points),
        "checks": checks.map(|((check, outcome), worth)| json!({
            "id": format!("{}/{}", scored.problem.number, check.name),
            "sentence": check.sentence,
            "sentence_ja": check.sentence_ja,
            "max_score": points(*worth),
            "outcome": self::outcome(outcome),
        })).collect::<Vec<_>>(),
    })
}

fn outcome(outcome: &Outcome) -> Value {
    json!({
        "verdict": outcome.verdict,
        "message": printable(&outcome.message),
        "place": printable(&outcome.place),
        "call": printable(&outcome.call),
        "output": printable(&outcome.output),
        "mistake": outcome.mistake,
        "seconds": (outcome.time.as_secs_f64() * 1000.0).round() / 1000.0,
    })
}

fn points(thousandths: u32) -> Value {
    json!(f64::from(thousandths) / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::problem::Problem;
    use crate::course::suite::Check;
    use crate::judging::isolation::State;
    use crate::judging::outcome::Mistake;
    use crate::submission::seed::Seed;
    use wire::Verdict;

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

    #[test]
    fn the_document_is_as_the_schema_says() {
        let schema: Value = serde_json::from_str(include_str!("../../report.schema.json")).expect("the schema is JSON");
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
            Verdict::DoesNotCompile,
            Verdict::CompilerLimits,
            Verdict::Policy,
            Verdict::NotGradableHere,
            Verdict::GraderError,
        ];
        let problem = Problem { checks: vec![check; verdicts.len()], ..Problem::sample() };
        let scored = verdicts.map(|verdict| {
            let outcome = Outcome { mistake: Some(mistake.clone()), ..Outcome::new(verdict, "why") };
            crate::score::score(problem.clone(), vec![outcome; verdicts.len()])
        });
        let held = Protection {
            item: "network",
            state: State::Verified,
            mechanism: "seccomp",
            detail: String::new(),
            remedy: "",
        };
        let run = Run {
            submission: "exercises".into(),
            seed: Seed { value: 70, is_secret: false },
            digest: [0; 32],
            protections: Some(vec![held]),
            ignored: vec!["a".into()],
            whole: false,
        };
        let mut found = Vec::new();
        differences(&document(&run, &scored), &schema, "", &mut found);
        assert!(found.is_empty(), "{found:#?}");
        assert_eq!(schema["properties"]["schema"]["const"], SCHEMA_VERSION);
    }
}
