//! A document that was stored: read again, and looked at whether its numbers agree, which a schema cannot say.

use anyhow::{Context, Result, bail, ensure};

use crate::report::document::{Document, Points, ProblemPart, SCHEMA_VERSION};

/// Reads a document.
///
/// # Errors
///
/// If it is none, is of another version, or contradicts itself.
pub fn read(bytes: &[u8]) -> Result<Document> {
    let document: Document = serde_json::from_slice(bytes).context("it is no report of this grader as JSON")?;
    let version = |schema: &str| schema.split('.').next().map(str::to_owned);
    ensure!(
        version(&document.schema) == version(SCHEMA_VERSION),
        "it is a report of version {}, and this grader reads {SCHEMA_VERSION}: grade again",
        document.schema
    );
    if let Some(contradiction) = contradiction(&document) {
        bail!("the report contradicts itself: {contradiction}");
    }
    Ok(document)
}

/// What does not agree in a document.
fn contradiction(document: &Document) -> Option<String> {
    if let Some(problem) = document.problems.iter().find(|problem| !is_earned(problem)) {
        return Some(format!("the points of {} are not those of its checks", problem.number));
    }
    let sum = |points: fn(&ProblemPart) -> Option<Points>| {
        document.problems.iter().filter_map(points).map(|Points(points)| u64::from(points)).sum::<u64>()
    };
    let of = |points: Option<Points>| points.map_or(0, |Points(points)| u64::from(points));
    if of(document.score) != sum(|problem| problem.score) {
        return Some("the score is not the sum of the problems'".into());
    }
    if of(document.max_score) != sum(|problem| problem.score.map(|_| problem.max_score)) {
        return Some("the most points are not the sum of the problems'".into());
    }
    None
}

/// Whether a problem has no more points than it can have, all of them if all checks passed, and none if none did.
fn is_earned(problem: &ProblemPart) -> bool {
    let Some(score) = problem.score else { return true };
    let passed = problem.passed();
    score <= problem.max_score
        && (passed > 0 || score == Points(0))
        && (passed < problem.checks.len() || score == problem.max_score)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::RunState;
    use crate::report::sample::{HOSTILE, document, half, hostile, not_graded};

    fn why(change: impl FnOnce(&mut Document)) -> String {
        let mut document = half();
        change(&mut document);
        let bytes = serde_json::to_vec(&document).expect("it is JSON");
        format!("{:#}", read(&bytes).expect_err("it makes no sense"))
    }

    #[test]
    fn what_the_grader_writes_makes_sense() {
        for document in HOSTILE.map(hostile).into_iter().chain([document(), half(), not_graded(RunState::Refused)]) {
            let bytes = serde_json::to_vec(&document).expect("it is JSON");
            read(&bytes).expect("it makes sense");
        }
    }

    #[test]
    fn nonsense_is_refused_with_the_reason() {
        assert!(why(|document| document.score = Some(Points(100_000))).contains("the score is not the sum"));
        assert!(why(|document| document.max_score = Some(Points(1))).contains("the most points"));
        assert!(why(|document| document.problems[0].score = Some(Points(11_000))).contains("the points of 70"));
        assert!(why(|document| document.problems[1].score = Some(Points(1))).contains("the points of 71"));
        assert!(why(|document| document.schema = "1.2".into()).contains("version 1.2"));
        assert!(format!("{:#}", read(b"[]").expect_err("it is none")).contains("no report"));
    }
}
