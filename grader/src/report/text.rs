//! The page for the terminal: a line a problem, below it what is missing, at the end the total and what to do next.

use std::collections::BTreeSet;
use std::io::{self, Write};

use screen::{columns, wrap};
use wire::Verdict;

use crate::judging::isolation::Status;
use crate::report::document::{CheckPart, Document, OutcomePart, Points, ProblemPart};
use crate::report::exporter::Exporter;
use crate::report::phrases::Phrases;
use crate::report::printable::harmless;
use crate::report::told::why_not_judged;
use crate::report::words::Words;
use crate::score::{State, points};

/// Lines of a compiler's message that are shown.
const MOST_LINES: usize = 24;

/// Failed checks of a problem that are told in full; of the others only what they do not share with those before.
const MOST_FAILURES: usize = 3;

/// Lines of what a student's code printed that are shown.
const MOST_OUTPUT: usize = 6;

/// The page for the terminal.
pub struct Text {
    words: Words,
    width: usize,
    colours: bool,
}

impl Text {
    /// A page in this language, of this many columns, with colours or without.
    pub fn new(words: Words, width: usize, colours: bool) -> Self {
        Self { words, width, colours }
    }

    fn paint(&self, colour: &str, text: &str) -> String {
        if self.colours { format!("\x1b[{colour}m{text}\x1b[0m") } else { text.to_owned() }
    }

    fn phrases(&self) -> &'static Phrases {
        self.words.phrases()
    }

    fn wrap(&self, text: &str, indent: &str) -> String {
        // A word that comes to the beginning of a line may have become a command to a CI service.
        let lines = wrap(&format!("{indent}{text}"), self.width, columns(indent));
        lines.iter().map(|line| harmless(line)).collect::<Vec<_>>().join("\n")
    }

    /// Two texts in one line, the second in a colour; on a narrow terminal the second one below the first.
    fn beside(&self, indent: &str, first: &str, gap: &str, second: &str, colour: &str) -> String {
        if [indent, first, gap, second].map(columns).iter().sum::<usize>() <= self.width {
            return format!("{indent}{first}{gap}{}", self.paint(colour, second));
        }
        let first = self.wrap(first, indent);
        format!("{first}\n{}", self.paint(colour, &self.wrap(second, "     ")))
    }
}

impl Exporter for Text {
    fn begin(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let Phrases { title, graded, seed, secret, left_aside, comma, .. } = self.phrases();
        writeln!(out, "{}", self.paint("1", title))?;
        let value = if document.seed_is_secret { (*secret).into() } else { document.seed.to_string() };
        let text = format!("{}{comma}{seed} {value}", document.submission);
        writeln!(out, "{}", self.wrap(&text, &format!("{graded}: ")))?;
        for sentence in &document.left_aside {
            writeln!(out, "{}", self.wrap(self.words.said(sentence), &format!("{left_aside}: ")))?;
        }
        for change in &document.own_changes {
            writeln!(out, "{}", self.wrap(&self.words.own_change(change), ""))?;
        }
        writeln!(out)
    }

    fn isolation(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let protections = document.isolation.as_deref().unwrap_or_default();
        for status in [Status::Verified, Status::Missing, Status::Unverified] {
            let with_status = protections.iter().filter(|protection| protection.state == status);
            let items: Vec<_> = with_status.map(|protection| self.words.protection(protection.item.as_str())).collect();
            if !items.is_empty() {
                writeln!(
                    out,
                    "{}",
                    self.wrap(&items.join(self.phrases().comma), &format!("{} ", self.words.isolation(status)))
                )?;
            }
        }
        writeln!(out)
    }

    fn problem(&mut self, out: &mut dyn Write, problem: &ProblemPart) -> io::Result<()> {
        let state = self.words.state(problem.state, problem.passed(), problem.checks.len());
        let colour = match problem.state {
            State::Passed => "32",
            State::NotStarted => "2",
            State::Partial | State::NotGradableHere => "33",
            _ => "31",
        };
        let earned = problem.score.map_or("–".into(), |Points(earned)| points(earned));
        let (number, name, most) = (problem.number, &problem.name, problem.max_score.0 / 1000);
        let head = format!("{number} {name:<12}{earned:>6} / {most}");
        writeln!(out, "{}", self.beside("", &head, "   ", &state, colour))?;
        match problem.state {
            State::Passed => Ok(()),
            State::NotStarted => self.holes(out, problem),
            _ if !problem.message.is_empty() || !problem.diagnostics.is_empty() => self.why_not_judged(out, problem),
            _ => self.checks(out, problem),
        }
    }

    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let Phrases { score, points_not_gradable, points_unknown, nothing_left, .. } = self.phrases();
        let (Some(earned), Some(possible)) = (document.score, document.max_score) else {
            return self.not_graded(out, document);
        };
        let total = format!("{score} {} / {}", points(earned.0), possible.0 / 1000);
        writeln!(out, "\n{}", self.paint("1", &total))?;
        for (points, why) in [(document.not_gradable, points_not_gradable), (document.unknown, points_unknown)] {
            if points > Points(0) {
                writeln!(out, "{}", self.wrap(&format!("{} {why}", points.0 / 1000), ""))?;
            }
        }
        match document.next() {
            Some(next) => self.next(out, next),
            None if document.whole => writeln!(out, "{nothing_left}"),
            None => Ok(()),
        }
    }
}

impl Text {
    /// That there is no score, and why.
    fn not_graded(&self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        writeln!(out, "{}", self.paint("1", &self.wrap(self.phrases().not_graded, "")))?;
        for line in document.why.iter().flat_map(|why| self.words.said(why).lines()) {
            writeln!(out, "{}", self.wrap(line, "   "))?;
        }
        Ok(())
    }

    /// Why no check of a problem was run.
    fn why_not_judged(&self, out: &mut dyn Write, problem: &ProblemPart) -> io::Result<()> {
        let message = why_not_judged(&self.words, problem);
        self.message(out, &message, MOST_LINES)
    }

    /// The holes that are still to be filled, each once.
    fn holes(&self, out: &mut dyn Write, problem: &ProblemPart) -> io::Result<()> {
        let mut shown = Vec::new();
        let outcomes = problem.checks.iter().map(|check| &check.outcome);
        for outcome in outcomes.filter(|outcome| outcome.verdict == Verdict::NotStarted) {
            let hole = self.words.message(outcome.message.get(..1).unwrap_or_default());
            if !shown.contains(&hole) {
                let indent = format!("   {} ", self.phrases().to_do);
                writeln!(out, "{}", self.paint("2", &self.wrap(&hole, &indent)))?;
                shown.push(hole);
            }
        }
        Ok(())
    }

    /// The checks that did not pass; those that were not started are told by their holes.
    fn checks(&self, out: &mut dyn Write, problem: &ProblemPart) -> io::Result<()> {
        let told_elsewhere = [Verdict::Passed, Verdict::NotStarted, Verdict::NotGradableHere];
        let failures = problem.checks.iter().filter(|check| !told_elsewhere.contains(&check.outcome.verdict));
        let Phrases { next, looks_like, .. } = self.phrases();
        let (mut named, mut hints, mut told) = (Vec::new(), Vec::new(), BTreeSet::new());
        for (i, check) in failures.enumerate() {
            let outcome = &check.outcome;
            self.check(out, check)?;
            let is_new = told.insert(self.in_short(outcome));
            let new = outcome.mistake.as_ref().filter(|mistake| !named.contains(&&mistake.id));
            if i < MOST_FAILURES {
                self.failure(out, check, outcome)?;
                // A mistake is told once, and so is what to look at if none is named.
                let hint = self.words.look_at(check).filter(|hint| !hints.contains(hint));
                if let (None, Some(hint), true) = (&outcome.mistake, hint, named.is_empty()) {
                    hints.push(hint);
                    self.advice(out, next, hint)?;
                }
            } else if is_new {
                let (message, place) = self.in_short(outcome);
                self.sentences(out, &message)?;
                self.place(out, place.as_deref())?;
            }
            if let Some(mistake) = new {
                named.push(&mistake.id);
                let (sentence, step) = self.words.mistake(mistake);
                self.advice(out, looks_like, sentence)?;
                self.advice(out, next, step)?;
            }
        }
        self.not_gradable(out, problem)?;
        self.holes(out, problem)
    }

    /// The name of a check, and how it ended.
    fn check(&self, out: &mut dyn Write, check: &CheckPart) -> io::Result<()> {
        let verdict = self.words.verdict(check.outcome.verdict);
        let line = self.beside("   ✗ ", &format!("{}:", check.name()), " ", verdict, "0");
        writeln!(out, "{}", line.replacen('✗', &self.paint("31", "✗"), 1))
    }

    /// The first line of a message, and the student's own place if there is one.
    fn in_short(&self, outcome: &OutcomePart) -> (String, Option<String>) {
        let message = self.words.message(&outcome.message);
        let first = message.lines().next().unwrap_or_default().to_owned();
        let place = if outcome.verdict == Verdict::Crashed { outcome.own_place.as_ref() } else { None };
        (first, place.map(ToString::to_string))
    }

    fn place(&self, out: &mut dyn Write, place: Option<&str>) -> io::Result<()> {
        place.map_or(Ok(()), |place| writeln!(out, "{}", self.paint("2", &self.wrap(place, "     "))))
    }

    /// What a failed check saw.
    fn failure(&self, out: &mut dyn Write, check: &CheckPart, outcome: &OutcomePart) -> io::Result<()> {
        writeln!(out, "{}", self.wrap(self.words.sentence(check), "     "))?;
        if !outcome.call.as_str().is_empty() {
            writeln!(out, "{}", self.wrap(outcome.call.as_str(), &format!("     {} ", self.phrases().called)))?;
        }
        self.sentences(out, &self.words.message(&outcome.message))?;
        self.place(out, outcome.place.as_ref().map(ToString::to_string).as_deref())?;
        if !outcome.output.as_str().is_empty() {
            writeln!(out, "     {}", self.phrases().printed)?;
            self.message(out, outcome.output.as_str(), MOST_OUTPUT)?;
        }
        Ok(())
    }

    fn advice(&self, out: &mut dyn Write, title: &str, text: &str) -> io::Result<()> {
        writeln!(out, "{}", self.paint("1", &self.wrap(text, &format!("     {title} "))))
    }

    /// How many checks this machine could not run, and the reason, which is the same for all.
    fn not_gradable(&self, out: &mut dyn Write, problem: &ProblemPart) -> io::Result<()> {
        let outcomes = problem.checks.iter().map(|check| &check.outcome);
        let mut missing = outcomes.filter(|outcome| outcome.verdict == Verdict::NotGradableHere);
        let Some(first) = missing.next() else { return Ok(()) };
        let text = format!("{} {}", self.words.checks_not_run(1 + missing.count()), self.words.message(&first.message));
        writeln!(out, "{}", self.wrap(&text, "   - "))
    }

    /// A check's message, broken if it is too long for the terminal.
    fn sentences(&self, out: &mut dyn Write, message: &str) -> io::Result<()> {
        for line in message.lines() {
            let text = line.trim_start();
            let indent = " ".repeat(5 + line.len() - text.len());
            writeln!(out, "{}", self.wrap(text, &indent))?;
        }
        Ok(())
    }

    /// Lines as they are, up to so many. One that is too long for the terminal goes on below its own text.
    fn message(&self, out: &mut dyn Write, message: &str, most: usize) -> io::Result<()> {
        let lines: Vec<_> = message.lines().filter(|line| !line.trim().is_empty()).collect();
        for line in lines.iter().take(most) {
            let line = format!("     {line}");
            // Behind what a compiler writes in front of a line of code.
            let text = line.trim_start_matches(|c: char| c.is_ascii_digit() || " |=>-".contains(c));
            let indent = columns(&line) - columns(text);
            let lines = wrap(&line, self.width, indent.clamp(5, self.width / 2));
            lines.iter().try_for_each(|line| writeln!(out, "{}", harmless(line)))?;
        }
        match lines.len().checked_sub(most) {
            Some(more @ 1..) => writeln!(out, "     … ({more})"),
            _ => Ok(()),
        }
    }

    fn next(&self, out: &mut dyn Write, next: &ProblemPart) -> io::Result<()> {
        let ProblemPart { number, name, folder, .. } = next;
        let Phrases { next_problem, readme, hints, errors, .. } = self.phrases();
        writeln!(out, "\n{next_problem} {number} {name}")?;
        let errors = (next.state == State::DoesNotCompile).then(|| format!("exercises/{errors}"));
        let texts = [readme, hints].map(|text| format!("exercises/{folder}/{text}"));
        let lines = errors.into_iter().chain(texts).chain([format!("cargo test -p {name}")]);
        lines.into_iter().try_for_each(|line| writeln!(out, "{}", self.wrap(&line, "   ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::RunState;
    use crate::report::format::{Format, Language};
    use crate::report::forms::in_form;
    use crate::report::sample::{HOSTILE, broken, document, half, hostile, not_graded};

    fn page(document: &Document) -> String {
        let bytes = in_form(Format::Text, Words::new(Language::En), document).expect("a vector takes all");
        String::from_utf8(bytes).expect("it is text")
    }

    #[test]
    fn no_line_of_the_page_is_a_command_to_a_ci_service_or_to_the_terminal() {
        // A line is broken where a command would begin.
        let wrapped = format!("{} ::error::pwned {} ##[error]pwned", "x".repeat(71), "y".repeat(90));
        for text in HOSTILE.into_iter().chain([wrapped.as_str()]) {
            let page = page(&hostile(text));
            assert!(page.lines().all(|line| !line.trim_start().starts_with("::")), "{page}");
            for command in ["##[", "##vso[", "##teamcity["] {
                assert!(!page.contains(command), "{page}");
            }
            assert!(page.chars().all(|c| c == '\n' || !c.is_control()), "{page:?}");
        }
    }

    #[test]
    fn no_line_is_wider_than_the_terminal_or_begins_with_a_closing_sign() {
        for (width, language) in
            [30, 39, 79].into_iter().flat_map(|width| [(width, Language::En), (width, Language::Ja)])
        {
            for document in [
                document(),
                half(),
                broken(),
                hostile("長い、とても長い（名前）。"),
                hostile(&"x/".repeat(90)),
                not_graded(RunState::NothingFound),
            ] {
                let mut text = Text::new(Words::new(language), width, false);
                let mut bytes = Vec::new();
                text.begin(&mut bytes, &document).expect("a vector takes all");
                for problem in &document.problems {
                    text.problem(&mut bytes, problem).expect("a vector takes all");
                }
                text.end(&mut bytes, &document).expect("a vector takes all");
                for line in String::from_utf8(bytes).expect("it is text").lines() {
                    assert!(columns(line) <= width, "{width}: {line}");
                    assert!(!line.trim_start().starts_with(['。', '、', '」', '）', ')']), "{width}: {line}");
                }
            }
        }
    }

    #[test]
    fn colours_do_not_count_as_columns() {
        let page =
            |colours| Text::new(Words::new(Language::Ja), 39, colours).beside("", "70 features", "  ", "未着手", "2");
        assert_eq!(page(true).replace("\x1b[2m", "").replace("\x1b[0m", ""), page(false));
    }

    #[test]
    fn what_does_not_compile_is_sent_to_the_page_on_compile_errors() {
        assert!(page(&broken()).contains("   exercises/ERRORS.md\n"), "{}", page(&broken()));
        assert!(!page(&half()).contains("ERRORS"), "{}", page(&half()));
    }

    #[test]
    fn the_page_shows_points_as_they_are_compared() {
        assert!(page(&half()).contains("\nscore 5.0 / 20\n"), "{}", page(&half()));
    }
}
