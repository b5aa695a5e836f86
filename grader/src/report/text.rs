//! The page for the terminal: a line a problem, below it what is missing, at the end the total and what to do next.

use std::io::{self, Write};

use wire::Verdict;

use super::words::Words;
use super::{Exporter, Run, printable};
use crate::course::suite::Check;
use crate::judging::isolation;
use crate::judging::outcome::Outcome;
use crate::score::{Scored, State, Total, points};

/// Columns of a terminal that everybody has.
const WIDTH: usize = 80;

/// Lines of a compiler's message that are shown.
const MOST_LINES: usize = 24;

/// Failed checks of a problem that are told in full; of the others only the name.
const MOST_FAILURES: usize = 3;

/// Lines of what a student's code printed that are shown.
const MOST_OUTPUT: usize = 6;

/// The page for the terminal.
pub struct Text {
    words: Words,
    colours: bool,
}

impl Text {
    /// A page in these words, with colours or without.
    pub fn new(words: Words, colours: bool) -> Self {
        Self { words, colours }
    }

    fn paint(&self, colour: &str, text: &str) -> String {
        if self.colours { format!("\x1b[{colour}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

impl Exporter for Text {
    fn begin(&mut self, out: &mut dyn Write, run: &Run) -> io::Result<()> {
        writeln!(out, "{}", self.paint("1", "NLP100, chapter 8"))?;
        let (graded, seed) = (self.words.pick("graded", "採点対象"), self.words.pick("seed", "シード"));
        let value =
            if run.seed.is_secret { self.words.pick("secret", "非公開").into() } else { run.seed.value.to_string() };
        writeln!(out, "{graded}: {}, {seed} {value}", run.submission)?;
        for line in &run.ignored {
            writeln!(out, "{}: {}", self.words.pick("left aside", "対象外"), printable(line))?;
        }
        writeln!(out)
    }

    fn isolation(&mut self, out: &mut dyn Write, run: &Run) -> io::Result<()> {
        let protections = run.protections.as_deref().unwrap_or_default();
        let list = |state| {
            let names: Vec<_> =
                protections.iter().filter(|found| found.state == state).map(|found| found.item).collect();
            names.join(", ")
        };
        for (state, head) in [
            (isolation::State::Verified, self.words.pick("isolation, verified:", "隔離（確認済み）:")),
            (isolation::State::Missing, self.words.pick("isolation, MISSING:", "隔離（欠けているもの）:")),
            (isolation::State::Unverified, self.words.pick("isolation, not verified:", "隔離（未確認）:")),
        ] {
            let names = list(state);
            if !names.is_empty() {
                writeln!(out, "{}", wrap(&names, &format!("{head} ")))?;
            }
        }
        writeln!(out)
    }

    fn problem(&mut self, out: &mut dyn Write, scored: &Scored) -> io::Result<()> {
        let problem = &scored.problem;
        let state = self.words.state(scored.state, scored.passed(), scored.outcomes.len());
        let colour = match scored.state {
            State::Passed => "32",
            State::NotStarted => "2",
            State::Partial | State::NotGradableHere => "33",
            _ => "31",
        };
        let earned = if scored.is_graded() { points(scored.earned()) } else { "–".into() };
        let head = format!("{} {:<12}{earned:>5} / {}   ", problem.number, problem.name, problem.points / 1000);
        writeln!(out, "{head}{}", self.paint(colour, &state))?;
        match scored.state {
            State::Passed => Ok(()),
            State::NotStarted => self.holes(out, &scored.outcomes),
            State::DoesNotCompile | State::CompilerLimits | State::Policy | State::GraderError => {
                let outcome = scored.outcomes.iter().find(|outcome| outcome.verdict != Verdict::Passed);
                self.message(out, outcome.map_or("", |outcome| &outcome.message), MOST_LINES)
            }
            _ => self.checks(out, scored),
        }
    }

    fn end(&mut self, out: &mut dyn Write, run: &Run, problems: &[Scored]) -> io::Result<()> {
        let total = Total::of(problems);
        let of = total.possible / 1000;
        writeln!(
            out,
            "\n{}",
            self.paint("1", &format!("{} {} / {of}", self.words.pick("score", "得点"), points(total.earned)))
        )?;
        if total.not_gradable > 0 {
            let why = self
                .words
                .pick("points could not be graded on this machine", "点分は、この環境では採点できませんでした");
            writeln!(out, "{} {why}", total.not_gradable / 1000)?;
        }
        if total.unknown > 0 {
            let why = self.words.pick(
                "points are unknown: the grader itself went wrong, do not use this score",
                "点分が不明です。採点プログラムのエラーのため、この得点は使わないでください",
            );
            writeln!(out, "{} {why}", total.unknown / 1000)?;
        }
        match problems.iter().find(|scored| !matches!(scored.state, State::Passed | State::NotGradableHere)) {
            Some(next) => self.next(out, next),
            None if run.whole => writeln!(out, "{}", self.words.pick("Nothing is left to do.", "すべて終わりました。")),
            None => Ok(()),
        }
    }
}

impl Text {
    /// The holes that are still to be filled, each once.
    fn holes(&self, out: &mut dyn Write, outcomes: &[Outcome]) -> io::Result<()> {
        let mut shown: Vec<&str> = Vec::new();
        for outcome in outcomes.iter().filter(|outcome| outcome.verdict == Verdict::NotStarted) {
            let hole = outcome.message.lines().next().unwrap_or_default();
            if !shown.contains(&hole) {
                shown.push(hole);
                let indent = format!("   {} ", self.words.pick("to do:", "穴埋め:"));
                writeln!(out, "{}", self.paint("2", &wrap(&printable(hole), &indent)))?;
            }
        }
        Ok(())
    }

    /// The checks that did not pass; those that were not started are told by their holes.
    fn checks(&self, out: &mut dyn Write, scored: &Scored) -> io::Result<()> {
        let told_elsewhere = [Verdict::Passed, Verdict::NotStarted, Verdict::NotGradableHere];
        let failures = scored.problem.checks.iter().zip(&scored.outcomes);
        let failures = failures.filter(|(_, outcome)| !told_elsewhere.contains(&outcome.verdict));
        let (mut named, mut hints) = (Vec::new(), Vec::new());
        for (i, (check, outcome)) in failures.enumerate() {
            let mark = self.paint("31", "✗");
            writeln!(out, "   {mark} {}: {}", check.name, self.words.verdict(outcome.verdict))?;
            let new = outcome.mistake.as_ref().filter(|mistake| !named.contains(&&mistake.id));
            if i < MOST_FAILURES {
                self.failure(out, check, outcome)?;
                // A mistake is told once, and so is what to look at where none is named.
                let hint = self.words.look_at(outcome).filter(|hint| !hints.contains(hint));
                if let (None, Some(hint), true) = (&outcome.mistake, hint, named.is_empty()) {
                    hints.push(hint);
                    self.advice(out, self.words.pick("Next:", "次に:"), hint)?;
                }
            }
            if let Some(mistake) = new {
                named.push(&mistake.id);
                let (sentence, next) = self.words.mistake(mistake);
                self.advice(out, self.words.pick("Looks like:", "おそらく:"), sentence)?;
                self.advice(out, self.words.pick("Next:", "次に:"), next)?;
            }
        }
        self.not_gradable(out, &scored.outcomes)?;
        self.holes(out, &scored.outcomes)
    }

    /// What a failed check saw.
    fn failure(&self, out: &mut dyn Write, check: &Check, outcome: &Outcome) -> io::Result<()> {
        writeln!(out, "{}", wrap(self.words.sentence(check), "     "))?;
        if !outcome.call.is_empty() {
            let indent = format!("     {} ", self.words.pick("called:", "呼び出し:"));
            writeln!(out, "{}", wrap(&printable(&outcome.call), &indent))?;
        }
        self.sentences(out, &outcome.message)?;
        if !outcome.place.is_empty() {
            writeln!(out, "     {}", self.paint("2", &printable(&outcome.place)))?;
        }
        if !outcome.output.is_empty() {
            writeln!(out, "     {}", self.words.pick("it printed:", "出力:"))?;
            self.message(out, &outcome.output, MOST_OUTPUT)?;
        }
        Ok(())
    }

    fn advice(&self, out: &mut dyn Write, title: &str, text: &str) -> io::Result<()> {
        writeln!(out, "{}", self.paint("1", &wrap(text, &format!("     {title} "))))
    }

    /// How many checks this machine could not run, and the reason, which is the same for all.
    fn not_gradable(&self, out: &mut dyn Write, outcomes: &[Outcome]) -> io::Result<()> {
        let mut missing = outcomes.iter().filter(|outcome| outcome.verdict == Verdict::NotGradableHere);
        let Some(first) = missing.next() else { return Ok(()) };
        let what = self.words.pick("checks were not run:", "個のチェックは実行していません。");
        let text = format!("{} {what} {}", 1 + missing.count(), first.message);
        writeln!(out, "{}", wrap(&printable(&text), "   - "))
    }

    /// A check's words, broken where they are too long for the terminal.
    fn sentences(&self, out: &mut dyn Write, message: &str) -> io::Result<()> {
        for line in printable(message).lines() {
            let text = line.trim_start();
            let indent = " ".repeat(5 + line.len() - text.len());
            writeln!(out, "{}", wrap(text, &indent))?;
        }
        Ok(())
    }

    /// Lines as they are, up to so many.
    fn message(&self, out: &mut dyn Write, message: &str, most: usize) -> io::Result<()> {
        let message = printable(message);
        let lines: Vec<_> = message.lines().filter(|line| !line.trim().is_empty()).collect();
        for line in lines.iter().take(most) {
            writeln!(out, "     {line}")?;
        }
        match lines.len().checked_sub(most) {
            Some(more @ 1..) => writeln!(out, "     … ({more})"),
            _ => Ok(()),
        }
    }

    fn next(&self, out: &mut dyn Write, next: &Scored) -> io::Result<()> {
        let (number, name, folder) = (next.problem.number, &next.problem.name, &next.problem.folder);
        let text = self.words.pick("README.md", "README.ja.md");
        let hints = self.words.pick("HINTS.md", "HINTS.ja.md");
        writeln!(out, "\n{} {number} {name}", self.words.pick("Next:", "次は"))?;
        writeln!(out, "   exercises/{folder}/{text}")?;
        writeln!(out, "   exercises/{folder}/{hints}")?;
        writeln!(out, "   cargo test -p {name}")
    }
}

/// Breaks a text at spaces so that it fits, every line behind `indent`'s width.
fn wrap(text: &str, indent: &str) -> String {
    let width = |text: &str| text.chars().map(|c| if c >= '\u{1100}' { 2 } else { 1 }).sum::<usize>();
    let margin = width(indent);
    let mut lines = vec![indent.to_owned()];
    let mut used = margin;
    // Japanese has no spaces: there every character may begin a line.
    for word in text.split_inclusive(|c: char| c == ' ' || c >= '\u{1100}') {
        if used + width(word.trim_end()) > WIDTH && used > margin {
            lines.push(" ".repeat(margin));
            used = margin;
        }
        used += width(word);
        if let Some(line) = lines.last_mut() {
            line.push_str(word);
        }
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_broken_at_spaces_and_indented() {
        let text = wrap(&"word ".repeat(30), "   to do: ");
        assert!(text.lines().all(|line| line.len() <= WIDTH), "{text}");
        assert!(text.lines().skip(1).all(|line| line.starts_with("          word")), "{text}");
    }

    #[test]
    fn japanese_is_broken_by_its_width() {
        let text = wrap(&"行".repeat(60), "     ");
        assert_eq!(text.lines().next().map(|line| line.chars().count()), Some(5 + 37), "{text}");
    }
}
