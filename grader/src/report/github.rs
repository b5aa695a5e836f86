//! Annotations for GitHub Actions: commands that put a message beside a line of the student's code. GitHub drops all but ten of a
//! kind in a step without a word, so the tenth says how many more there are.

use std::io::{self, Write};

use wire::Verdict;

use crate::report::document::{Document, PlacePart, ProblemPart};
use crate::report::escape::{command, property, shortened};
use crate::report::exporter::Exporter;
use crate::report::told::{place, reason, score, why};
use crate::report::words::Words;

/// Annotations of a kind that GitHub shows in a step.
const MOST: usize = 10;

/// The most bytes of one message.
const LONGEST: usize = 4000;

/// Annotations.
pub struct Github {
    /// The language of messages.
    pub words: Words,
}

/// A message beside a line.
struct Annotation {
    place: Option<PlacePart>,
    title: String,
    message: String,
}

impl Exporter for Github {
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let mut errors: Vec<_> = document.problems.iter().flat_map(|problem| self.of(problem)).collect();
        if document.why.is_some() {
            errors.push(Annotation {
                place: None,
                title: self.words.phrases().not_graded.into(),
                message: why(&self.words, document),
            });
        }
        let more = errors.len().saturating_sub(MOST);
        if more > 0 {
            errors.truncate(MOST - 1);
            let message = self.words.and_more(more + 1);
            errors.push(Annotation { place: None, title: self.words.phrases().title.into(), message });
        }
        for Annotation { place, title, message } in errors {
            let place = place.map(|PlacePart { file, line, column }| {
                format!("file={},line={line},col={column},", property(file.as_str()))
            });
            let (title, message) = (property(&title), command(&shortened(&message, LONGEST)));
            writeln!(out, "::error {}title={title}::{message}", place.unwrap_or_default())?;
        }
        let (title, score) = (self.words.phrases().score, score(&self.words, document));
        writeln!(out, "::notice title={}::{}", property(title), command(&score))
    }
}

impl Github {
    /// What is to be said of a problem: what the compiler said, or the checks that failed.
    fn of(&self, problem: &ProblemPart) -> Vec<Annotation> {
        let named = |what: &str| format!("{} {}: {what}", problem.number, problem.name);
        if !problem.diagnostics.is_empty() {
            let piece = |piece: &crate::report::document::DiagnosticPart| Annotation {
                place: piece.place.clone(),
                title: named(&self.words.state(problem.state, 0, 0)),
                message: piece.rendered.to_string(),
            };
            return problem.diagnostics.iter().map(piece).collect();
        }
        let told_elsewhere = [Verdict::Passed, Verdict::NotStarted, Verdict::NotGradableHere];
        let failed = problem.checks.iter().filter(|check| !told_elsewhere.contains(&check.outcome.verdict));
        // If no check was run, the reason is the same for all.
        let failed = failed.take(if problem.message.is_empty() { MOST + 1 } else { 1 });
        let annotation = |check| Annotation {
            place: place(check).cloned(),
            title: named(self.words.sentence(check)),
            message: reason(&self.words, problem, check),
        };
        failed.map(annotation).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::RunState;
    use crate::report::format::Language;
    use crate::report::sample::{HOSTILE, document, half, hostile, not_graded, written};

    fn commands(document: &Document) -> Vec<String> {
        let text = written(&mut Github { words: Words::new(Language::En) }, document);
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn every_line_is_a_command_of_ours_and_no_more_than_ten_are_errors() {
        for document in HOSTILE.map(hostile).into_iter().chain([document(), half(), not_graded(RunState::Refused)]) {
            let commands = commands(&document);
            let errors = commands.iter().filter(|line| line.starts_with("::error ")).count();
            assert_eq!(errors + 1, commands.len(), "{commands:#?}");
            assert!(
                (1..=MOST).contains(&errors)
                    && commands.last().is_some_and(|line| line.starts_with("::notice title=score::"))
            );
            for line in &commands {
                let (properties, message) = line[2..].split_once("::").expect("a command has two parts");
                assert!(!properties.contains('\r') && !message.is_empty(), "{line}");
            }
        }
    }

    #[test]
    fn the_tenth_says_how_many_more_there_are_and_a_place_is_the_student_s() {
        let commands = commands(&document());
        assert!(
            commands[0].contains("file=exercises/71_prediction/src/lib.rs,line=9,col=5,title=71 "),
            "{}",
            commands[0]
        );
        assert!(commands[9].contains(" more"), "{}", commands[9]);
    }
}
