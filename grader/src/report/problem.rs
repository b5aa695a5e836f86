//! From a problem with its outcomes to what may be told of it.

use std::collections::BTreeMap;

use wire::Verdict;

use crate::course::declared::declared;
use crate::course::marks::Hole;
use crate::course::source::SourceFile;
use crate::course::suite::Check;
use crate::judging::outcome::Outcome;
use crate::report::diagnostics::{diagnostics, preface, sentences};
use crate::report::machine_paths::MachinePaths;
use crate::report::message::lines;
use crate::report::parts::{CheckPart, DiagnosticPart, Line, OutcomePart, PlacePart, ProblemPart};
use crate::report::points::Points;
use crate::score::Scored;

/// What is told of a problem that was graded with this seed. `sources` are the student's.
pub fn part(scored: &Scored, seed: u64, sources: &[SourceFile], paths: &MachinePaths) -> ProblemPart {
    let problem = &scored.problem;
    let said_once = said_once(&scored.outcomes);
    let (message, diagnostics) = match said_once {
        Some(outcome) => why_not_judged(outcome, paths),
        None => Default::default(),
    };
    let checks = problem.checks.iter().zip(&scored.outcomes);
    let mut own = OwnPlaces { folder: &problem.folder, sources, found: BTreeMap::new() };
    ProblemPart {
        number: problem.number,
        name: problem.name.clone(),
        title: problem.title.clone(),
        title_ja: problem.title_ja.clone(),
        folder: problem.folder.clone(),
        seed,
        state: scored.state,
        score: scored.is_graded().then(|| Points(scored.earned())),
        max_score: Points(problem.points),
        message,
        diagnostics,
        checks: checks
            .map(|(Check { name, sentence, sentence_ja }, outcome)| CheckPart {
                id: format!("{}/{name}", problem.number),
                sentence: sentence.clone(),
                sentence_ja: sentence_ja.clone(),
                weight: 1,
                outcome: part_of(outcome, said_once.is_some(), &problem.holes, &mut own, paths),
            })
            .collect(),
    }
}

/// Why no check of a problem was run.
fn why_not_judged(outcome: &Outcome, paths: &MachinePaths) -> (Vec<Line>, Vec<DiagnosticPart>) {
    let message = paths.hidden_in(&outcome.message);
    let is_compiled = matches!(outcome.verdict, Verdict::DoesNotCompile | Verdict::CompilerLimits | Verdict::Policy);
    let pieces = if is_compiled { diagnostics(&message) } else { Vec::new() };
    if pieces.is_empty() {
        let sentences = if is_compiled { sentences(&message) } else { Vec::new() };
        return (lines(outcome.verdict, &message), sentences);
    }
    (lines(outcome.verdict, &preface(&message)), pieces)
}

/// What is told of how a check ended. Its message is left out if the problem says it. A hole is told as the course does.
fn part_of(outcome: &Outcome, is_said: bool, holes: &[Hole], own: &mut OwnPlaces, paths: &MachinePaths) -> OutcomePart {
    let Outcome { verdict, message, place, call, output, mistake, .. } = outcome;
    let hidden = |text: &str| paths.hidden_in(text);
    let place = paths.place(place);
    let mut message = if is_said { Vec::new() } else { lines(*verdict, &hidden(message)) };
    if let (Verdict::NotStarted, Some(line)) = (verdict, message.first_mut())
        && let Some(hole) = holes.iter().find(|hole| hole.sentence == line.text.as_str())
    {
        line.text_ja = hole.sentence_ja.as_str().into();
    }
    OutcomePart {
        verdict: *verdict,
        message,
        own_place: own.place(place.as_ref(), call),
        place,
        call: hidden(call).into(),
        output: hidden(output).into(),
        mistake: mistake.clone(),
    }
}

/// The outcome of all checks, if it is the same since none of them was run.
fn said_once(outcomes: &[Outcome]) -> Option<&Outcome> {
    use Verdict::{CompilerLimits, DoesNotCompile, GraderError, Missing, Policy};
    let first = outcomes.first()?;
    let is_of_the_problem = matches!(first.verdict, Missing | DoesNotCompile | CompilerLimits | Policy | GraderError);
    let is_same = |outcome: &Outcome| outcome.verdict == first.verdict && outcome.message == first.message;
    (is_of_the_problem && outcomes.iter().all(is_same)).then_some(first)
}

/// Places in the code of a student. Where a function is declared is looked up once: sources may be long.
struct OwnPlaces<'a> {
    folder: &'a str,
    sources: &'a [SourceFile],
    found: BTreeMap<String, Option<PlacePart>>,
}

impl OwnPlaces<'_> {
    /// Where something went wrong, if that is in the student's code, or else the function that was called last.
    fn place(&mut self, place: Option<&PlacePart>, call: &str) -> Option<PlacePart> {
        let own = format!("exercises/{}/src/", self.folder);
        if let Some(place) = place.filter(|place| place.file.as_str().starts_with(&own)) {
            return Some(place.clone());
        }
        let (name, _) = call.split_once('(')?;
        let look = || {
            let at = declared(self.sources, "fn", name)?;
            let number = |number: usize| u32::try_from(number).ok();
            Some(PlacePart { file: (own + &at.file).into(), line: number(at.line)?, column: number(at.column)? })
        };
        self.found.entry(name.to_owned()).or_insert_with(look).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::problem::Problem;
    use crate::score::{WithoutAdapter, score};

    fn part_of_one(outcome: Outcome) -> ProblemPart {
        let check = Check { name: "a".into(), sentence: "A.".into(), sentence_ja: "あ".into() };
        let problem = Problem { checks: vec![check], ..Problem::sample() };
        let sources = [SourceFile::new("lib.rs", "\n  pub fn softmax(z: f64) {}")];
        let scored = score(problem, vec![outcome], WithoutAdapter::LeaveOut);
        part(&scored, 70, &sources, &MachinePaths::default())
    }

    #[test]
    fn the_student_s_place_is_the_panic_or_the_function_that_was_called() {
        let place = |place: &str, call: &str| {
            let outcome = Outcome { place: place.into(), call: call.into(), ..Outcome::new(Verdict::Failed, "no") };
            let outcome = part_of_one(outcome).checks.remove(0).outcome;
            let shown = |place: Option<PlacePart>| place.map(|place| place.to_string()).unwrap_or_default();
            (shown(outcome.place), shown(outcome.own_place))
        };
        let (own, test) = ("exercises/71_prediction/src/lib.rs", "exercises/71_prediction/tests/prediction.rs:50:5");
        assert_eq!(place(test, "softmax(z = 1)"), (test.into(), format!("{own}:2:7")));
        assert_eq!(place(&format!("{own}:1:1"), "softmax(z = 1)"), (format!("{own}:1:1"), format!("{own}:1:1")));
        assert_eq!(place(test, "other(z = 1)"), (test.into(), String::new()));
        assert_eq!(place("", ""), (String::new(), String::new()));
    }

    #[test]
    fn a_hole_of_the_course_is_told_in_both_languages_and_another_todo_as_it_is() {
        let hole = Hole { sentence: "add them".into(), sentence_ja: "足す".into() };
        let told = |message: &str| {
            let outcome = Outcome::new(Verdict::NotStarted, message);
            let paths = MachinePaths::default();
            let mut own = OwnPlaces { folder: "71_prediction", sources: &[], found: BTreeMap::new() };
            let message = part_of(&outcome, false, std::slice::from_ref(&hole), &mut own, &paths).message;
            message.iter().map(|line| (line.text.to_string(), line.text_ja.to_string())).collect::<Vec<_>>()
        };
        let line = |english: &str, japanese: &str| (english.to_owned(), japanese.to_owned());
        assert_eq!(told("add them\n3"), [line("add them", "足す"), line("3", "3")]);
        assert_eq!(told("my own"), [line("my own", "my own")]);
        assert!(told("").is_empty());
    }

    #[test]
    fn why_nothing_was_run_is_said_once_and_a_sentence_of_the_course_has_its_place() {
        let said = "exercises/71_prediction/src/lib.rs:2: `softmax` must be `pub fn()`; yours is `fn softmax(z: f64)`";
        let part = part_of_one(Outcome::new(Verdict::DoesNotCompile, said));
        assert_eq!((part.message.len(), part.diagnostics.len(), part.checks[0].outcome.message.len()), (1, 1, 0));
        assert_eq!(part.diagnostics[0].place.as_ref().map(|place| place.line), Some(2));
        assert!(part.message[0].text_ja.as_str().contains("でなければなりません"), "{:?}", part.message[0]);
        let part = part_of_one(Outcome::new(Verdict::Crashed, "boom"));
        assert_eq!((part.message.len(), part.checks[0].outcome.message.len()), (0, 1));
    }
}
