//! What most forms say of a check and of a problem, as text.

use wire::Verdict;

use crate::report::document::{CheckPart, DiagnosticPart, Document, Line, PlacePart, ProblemPart};
use crate::report::words::Words;
use crate::score::points;

/// Lines of what a student's code printed that are told.
const MOST_PRINTED: usize = 10;

/// How a check ended, in the words of other systems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It passed.
    Passed,
    /// It did not.
    Failed,
    /// This machine cannot run it.
    Skipped,
    /// The grader went wrong.
    Error,
}

impl From<Verdict> for Status {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Passed => Self::Passed,
            Verdict::NotGradableHere => Self::Skipped,
            Verdict::GraderError => Self::Error,
            _ => Self::Failed,
        }
    }
}

/// Why no check of a problem was run: the message, and what the compiler said.
pub fn why_not_judged(words: &Words, problem: &ProblemPart) -> String {
    let mut told = words.message(&problem.message);
    // A sentence of the course stands in both.
    for piece in problem.diagnostics.iter().filter(|piece| !has(&problem.message, piece)) {
        if !told.is_empty() {
            told.push('\n');
        }
        told += piece.rendered.as_str();
    }
    told
}

fn has(message: &[Line], piece: &DiagnosticPart) -> bool {
    message.iter().any(|line| line.text == piece.rendered)
}

/// What a failed check saw, line by line: the message, the call, the places, what was printed, and what to do next. If it was not
/// run, why.
pub fn reason(words: &Words, problem: &ProblemPart, check: &CheckPart) -> String {
    let outcome = &check.outcome;
    let phrases = words.phrases();
    let mut lines = Vec::new();
    let message = words.message(&outcome.message);
    lines.push(if message.is_empty() { why_not_judged(words, problem) } else { message });
    let call = outcome.call.as_str();
    lines.extend((!call.is_empty()).then(|| format!("{} {call}", phrases.called)));
    lines.extend(place(check).map(ToString::to_string));
    let output = printed(check);
    lines.extend((!output.is_empty()).then(|| format!("{}\n{output}", phrases.printed)));
    lines.extend(advice(words, check).into_iter().map(|(title, text)| format!("{title} {text}")));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// The first lines of what a student's code printed during a check.
pub fn printed(check: &CheckPart) -> String {
    let output = check.outcome.output.as_str().trim_end();
    let mut lines: Vec<_> = output.lines().take(MOST_PRINTED).map(str::to_owned).collect();
    let more = output.lines().count().saturating_sub(MOST_PRINTED);
    lines.extend((more > 0).then(|| format!("… ({more})")));
    lines.join("\n")
}

/// The known mistake behind a check, and what to do next.
pub fn advice<'a>(words: &Words, check: &'a CheckPart) -> Vec<(&'static str, &'a str)> {
    let phrases = words.phrases();
    match &check.outcome.mistake {
        Some(mistake) => {
            let (sentence, next) = words.mistake(mistake);
            vec![(phrases.looks_like, sentence), (phrases.next, next)]
        }
        None => words.look_at(check).into_iter().map(|hint| (phrases.next, hint)).collect(),
    }
}

/// The place of a check that a student can go to.
pub fn place(check: &CheckPart) -> Option<&PlacePart> {
    check.outcome.own_place.as_ref().or(check.outcome.place.as_ref())
}

/// The score, such as `6.667 / 10`; why there is none, if nothing was graded.
pub fn score(words: &Words, document: &Document) -> String {
    match (document.score, document.max_score) {
        (Some(earned), Some(possible)) => format!("{} / {}", points(earned.0), whole(possible.0)),
        _ => words.phrases().not_graded.to_owned(),
    }
}

/// Points that are most often whole.
pub fn whole(thousandths: u32) -> String {
    points(thousandths).trim_end_matches(".0").to_owned()
}

/// Why nothing was graded.
pub fn why(words: &Words, document: &Document) -> String {
    document.why.as_ref().map(|why| words.said(why).to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::format::Language;
    use crate::report::sample::document;
    use crate::score::State;

    #[test]
    fn a_failed_check_is_told_with_its_call_place_output_and_mistake() {
        let document = document();
        let words = Words::new(Language::En);
        let problem = document.problems.iter().find(|problem| problem.state == State::Failed).expect("one failed");
        let told = reason(&words, problem, &problem.checks[0]);
        for part in
            ["got 0.5\nexpected 0.25", "called: softmax(", ":9:5", "it printed:\nhere", "Looks like: Sums", "Next: Sum"]
        {
            assert!(told.contains(part), "{part} in {told}");
        }
        let broken = document.problems.iter().find(|problem| problem.state == State::DoesNotCompile).expect("one is");
        assert_eq!(why_not_judged(&words, broken).matches("E0308").count(), 1);
        assert_eq!(whole(10_000), "10");
        assert_eq!(whole(9_950), "9.95");
    }
}
