//! A page for a student: one file that needs no other and no script, on a phone as on a desk, by day as by night. Every text of the
//! document is escaped.

use std::io::{self, Write};

use wire::Verdict;

use crate::report::document::{CheckPart, Document, ProblemPart};
use crate::report::escape::xml;
use crate::report::exporter::Exporter;
use crate::report::phrases::Phrases;
use crate::report::told::{Status, advice, place, printed, score, whole, why, why_not_judged};
use crate::report::words::Words;
use crate::score::{State, points};

/// How it looks.
const STYLE: &str = include_str!("page.css");

/// A page.
pub struct Html {
    /// The language.
    pub words: Words,
}

impl Exporter for Html {
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let Phrases { title, language, .. } = self.words.phrases();
        writeln!(out, "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\"/>")?;
        writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")?;
        // Even if a text were taken for an element, nothing would be loaded or run.
        writeln!(
            out,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>"
        )?;
        writeln!(out, "<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>", xml(title))?;
        self.head(out, document)?;
        if document.score.is_some() {
            self.overview(out, document)?;
        }
        for problem in &document.problems {
            self.section(out, problem)?;
        }
        self.foot(out, document)?;
        writeln!(out, "</body>\n</html>")
    }
}

impl Html {
    /// Whose work it is, and the score.
    fn head(&self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let phrases = self.words.phrases();
        writeln!(out, "<header>\n<h1>{}</h1>", xml(phrases.title))?;
        let facts = self.words.facts(document);
        writeln!(out, "<p class=\"facts\">{}</p>", facts.iter().map(|fact| xml(fact)).collect::<Vec<_>>().join(" · "))?;
        writeln!(out, "<p class=\"score\">{}</p>", xml(&score(&self.words, document)))?;
        if let (Some(earned), Some(possible)) = (document.score, document.max_score) {
            progress(out, earned.0, possible.0)?;
        }
        let remarks = self.words.remarks(document).into_iter().chain([why(&self.words, document)]);
        for remark in remarks.filter(|remark| !remark.is_empty()) {
            writeln!(out, "<p class=\"remark\">{}</p>", xml(&remark))?;
        }
        writeln!(out, "</header>")
    }

    /// A line for each problem.
    fn overview(&self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let Phrases { problem, points: title, state, .. } = self.words.phrases();
        writeln!(out, "<table>\n<thead><tr><th>{problem}</th><th>{title}</th><th>{state}</th></tr></thead>\n<tbody>")?;
        for problem in &document.problems {
            let (number, name) = (problem.number, xml(self.words.title(problem)));
            let state = xml(&self.words.state(problem.state, problem.passed(), problem.checks.len()));
            let (class, earned) = (class(problem.state), earned(problem));
            writeln!(
                out,
                "<tr><td><a href=\"#p{number}\">{number} {name}</a></td><td class=\"points\">{earned}</td><td class=\"{class}\">{state}</td></tr>"
            )?;
        }
        writeln!(out, "</tbody>\n</table>")
    }

    fn section(&self, out: &mut dyn Write, problem: &ProblemPart) -> io::Result<()> {
        let number = problem.number;
        writeln!(out, "<section id=\"p{number}\">\n<h2>{number} {}</h2>", xml(self.words.title(problem)))?;
        let state = self.words.state(problem.state, problem.passed(), problem.checks.len());
        writeln!(
            out,
            "<p><span class=\"points\">{}</span> <span class=\"{}\">{}</span></p>",
            earned(problem),
            class(problem.state),
            xml(&state)
        )?;
        let said = why_not_judged(&self.words, problem);
        if !said.is_empty() {
            writeln!(out, "<pre>{}</pre>", xml(&said))?;
        }
        writeln!(out, "<ul>")?;
        let mut is_first = true;
        for check in &problem.checks {
            let is_told = !check.outcome.message.is_empty() && check.outcome.verdict != Verdict::Passed;
            if is_told {
                self.failed(out, check, is_first)?;
                is_first = false;
            } else {
                let (class, sign) = sign(check.outcome.verdict);
                writeln!(out, "<li class=\"{class}\"><span>{sign}</span> {}</li>", xml(self.words.sentence(check)))?;
            }
        }
        writeln!(out, "</ul>\n</section>")
    }

    /// A check that did not pass. The first one of a problem is open.
    fn failed(&self, out: &mut dyn Write, check: &CheckPart, is_open: bool) -> io::Result<()> {
        let phrases = self.words.phrases();
        let (class, sign) = sign(check.outcome.verdict);
        let open = if is_open { " open=\"open\"" } else { "" };
        let (sentence, verdict) = (xml(self.words.sentence(check)), xml(self.words.verdict(check.outcome.verdict)));
        writeln!(
            out,
            "<li class=\"{class}\"><details{open}><summary><span>{sign}</span> {sentence} <em>{verdict}</em></summary>"
        )?;
        writeln!(out, "<pre>{}</pre>", xml(&self.words.message(&check.outcome.message)))?;
        if let Some(place) = place(check) {
            writeln!(out, "<p class=\"place\"><code>{}</code></p>", xml(&place.to_string()))?;
        }
        for (title, text) in [(phrases.called, check.outcome.call.to_string()), (phrases.printed, printed(check))] {
            if !text.is_empty() {
                writeln!(out, "<p>{}</p>\n<pre>{}</pre>", xml(title), xml(&text))?;
            }
        }
        for (title, text) in advice(&self.words, check) {
            writeln!(out, "<p class=\"advice\"><strong>{}</strong> {}</p>", xml(title), xml(text))?;
        }
        writeln!(out, "</details></li>")
    }

    /// What graded.
    fn foot(&self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let Phrases { seed, secret, .. } = self.words.phrases();
        let value = if document.seed_is_secret { (*secret).to_owned() } else { document.seed.to_string() };
        let graded = document.run.as_ref().map(|run| format!("{} · ", run.graded)).unwrap_or_default();
        let course = document.course_sha256.get(..12).unwrap_or_default();
        let line = format!("{graded}{seed} {value} · grader {} · {course} · {}", document.grader, document.toolchain);
        writeln!(out, "<footer>{}</footer>", xml(&line))
    }
}

fn progress(out: &mut dyn Write, earned: u32, possible: u32) -> io::Result<()> {
    writeln!(out, "<progress value=\"{earned}\" max=\"{}\"></progress>", possible.max(1))
}

fn earned(problem: &ProblemPart) -> String {
    let earned = problem.score.map_or("–".into(), |score| points(score.0));
    format!("{earned} / {}", whole(problem.max_score.0))
}

fn class(state: State) -> &'static str {
    match state {
        State::Passed => "passed",
        State::NotStarted | State::Missing | State::NotGradableHere => "open",
        State::Partial => "partial",
        _ => "failed",
    }
}

fn sign(verdict: Verdict) -> (&'static str, &'static str) {
    match (verdict, Status::from(verdict)) {
        (Verdict::NotStarted | Verdict::Missing, _) | (_, Status::Skipped) => ("open", "○"),
        (_, Status::Passed) => ("passed", "✓"),
        _ => ("failed", "✗"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use roxmltree::{Node, ParsingOptions};

    use super::*;
    use crate::report::document::RunState;
    use crate::report::format::Language;
    use crate::report::sample::{HOSTILE, document, half, hostile, not_graded, written};

    fn page(document: &Document, language: Language) -> String {
        written(&mut Html { words: Words::new(language) }, document)
    }

    /// The elements with their attributes, without the texts.
    fn skeleton(page: &str) -> Vec<String> {
        let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
        let read = roxmltree::Document::parse_with_options(page, options).unwrap_or_else(|error| panic!("{error}"));
        let shown = |node: Node| {
            let attributes = node.attributes().map(|attribute| format!(" {}={}", attribute.name(), attribute.value()));
            format!("{}{}", node.tag_name().name(), attributes.collect::<String>())
        };
        read.descendants().filter(Node::is_element).map(shown).collect()
    }

    #[test]
    fn no_text_becomes_an_element_or_changes_one() {
        let plain = skeleton(&page(&hostile("x"), Language::En));
        for text in HOSTILE {
            for language in [Language::En, Language::Ja] {
                let skeleton = skeleton(&page(&hostile(text), language));
                assert_eq!(skeleton.len(), plain.len(), "{text}");
                assert_eq!(skeleton[1..], plain[1..], "{text}");
            }
        }
    }

    #[test]
    fn a_page_needs_nothing_else_and_names_its_language() {
        for document in [document(), half(), not_graded(RunState::Unreadable)] {
            for (language, lang) in [(Language::En, "html lang=en"), (Language::Ja, "html lang=ja")] {
                let page = page(&document, language);
                assert_eq!(skeleton(&page)[0], lang);
                for outside in ["<script", "http://", "https://", "src=", "url(", "@import"] {
                    assert!(!page.contains(outside), "{outside}");
                }
            }
        }
    }

    #[test]
    fn the_score_and_every_check_are_on_it_and_hidden_values_are_not() {
        let mut half = half();
        let whole = page(&half, Language::En);
        assert!(whole.contains("<p class=\"score\">5.0 / 20</p>") && whole.contains("expected 2"));
        assert_eq!(whole.matches("<li ").count(), 13);
        half.hide_expected();
        assert!(!page(&half, Language::En).contains("expected 2"));
        let secret = Document { seed_is_secret: true, ..document() };
        assert!(!page(&secret, Language::En).contains(&u64::MAX.to_string()), "a secret seed is told to nobody");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]
        #[test]
        fn whatever_the_text_the_page_has_the_same_elements(text in any::<String>()) {
            // A name begins with something that is no path of its own.
            let text = format!("a{text}");
            let plain = skeleton(&page(&hostile("x"), Language::En));
            prop_assert_eq!(skeleton(&page(&hostile(&text), Language::En)).len(), plain.len());
        }
    }
}
