//! Markdown, for the page of a job or a comment to a student. It ends before it is longer than GitHub takes for a step's summary.

use std::io::{self, Write};

use wire::Verdict;

use crate::report::document::{CheckPart, Document, ProblemPart};
use crate::report::escape::{markdown, markdown_block, shortened};
use crate::report::exporter::Exporter;
use crate::report::phrases::Phrases;
use crate::report::told::{advice, place, printed, score, whole, why, why_not_judged};
use crate::report::words::Words;
use crate::score::{State, points};

/// The most bytes: GitHub refuses a summary of more than 1,024 KiB, and a line must still say that there is more.
const MOST: usize = 1_000_000;

/// The most bytes of what is said of a submission as a whole.
const LONGEST: usize = 4000;

/// Markdown.
pub struct Markdown {
    /// The language.
    pub words: Words,
}

impl Exporter for Markdown {
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let mut text = self.head(document);
        let mut left = document.problems.len();
        for problem in &document.problems {
            let part = self.section(problem);
            if text.len() + part.len() > MOST {
                text += &format!("\n{}\n", self.words.and_more(left));
                break;
            }
            text += &part;
            left -= 1;
        }
        out.write_all(text.as_bytes())
    }
}

impl Markdown {
    /// Whose work it is, the score, and a line for each problem.
    fn head(&self, document: &Document) -> String {
        let phrases = self.words.phrases();
        let facts: Vec<_> = self.words.facts(document).iter().map(|fact| markdown(&shortened(fact, LONGEST))).collect();
        let mut text = format!(
            "# {}\n\n{}\n\n**{}**\n",
            markdown(phrases.title),
            facts.join(" · "),
            markdown(&score(&self.words, document))
        );
        for remark in self.words.remarks(document) {
            text += &format!("\n{}\n", markdown(&shortened(&remark, LONGEST)));
        }
        if document.why.is_some() {
            text += &format!("\n{}", markdown_block(&shortened(&why(&self.words, document), LONGEST)));
        }
        if document.score.is_some() {
            let Phrases { problem, points, state, .. } = phrases;
            text += &format!("\n| {problem} | {points} | {state} |\n|---|---|---|\n");
        }
        for problem in &document.problems {
            let (name, state) = (markdown(self.words.title(problem)), self.state(problem));
            text += &format!("| {} {name} | {} | {state} |\n", problem.number, earned(problem));
        }
        text
    }

    fn state(&self, problem: &ProblemPart) -> String {
        markdown(&self.words.state(problem.state, problem.passed(), problem.checks.len()))
    }

    /// What is missing in a problem; nothing if that is nothing.
    fn section(&self, problem: &ProblemPart) -> String {
        if matches!(problem.state, State::Passed | State::NotStarted | State::Missing) {
            return String::new();
        }
        let mut text =
            format!("\n## {} {}\n\n{}\n", problem.number, markdown(self.words.title(problem)), self.state(problem));
        let said = why_not_judged(&self.words, problem);
        if !said.is_empty() {
            text += &format!("\n{}", markdown_block(&said));
        }
        let is_told =
            |check: &&CheckPart| check.outcome.verdict != Verdict::Passed && !check.outcome.message.is_empty();
        problem.checks.iter().filter(is_told).for_each(|check| text += &self.check(check));
        text
    }

    fn check(&self, check: &CheckPart) -> String {
        let (sentence, verdict) =
            (markdown(self.words.sentence(check)), markdown(self.words.verdict(check.outcome.verdict)));
        let mut text = format!(
            "\n### ✗ {sentence}\n\n{verdict}\n\n{}",
            markdown_block(&self.words.message(&check.outcome.message))
        );
        if let Some(place) = place(check) {
            text += &format!("\n{}\n", markdown(&place.to_string()));
        }
        let phrases = self.words.phrases();
        for (title, said) in [(phrases.called, check.outcome.call.to_string()), (phrases.printed, printed(check))] {
            if !said.is_empty() {
                text += &format!("\n{}\n\n{}", markdown(title), markdown_block(&said));
            }
        }
        for (title, said) in advice(&self.words, check) {
            text += &format!("\n**{}** {}\n", markdown(title), markdown(said));
        }
        text
    }
}

fn earned(problem: &ProblemPart) -> String {
    let earned = problem.score.map_or("–".into(), |score| points(score.0));
    format!("{earned} / {}", whole(problem.max_score.0))
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;
    use crate::report::document::RunState;
    use crate::report::format::Language;
    use crate::report::sample::{HOSTILE, document, half, hostile, not_graded, written};

    fn page(document: &Document, language: Language) -> String {
        written(&mut Markdown { words: Words::new(language) }, document)
    }

    /// What begins in it, as a reader of Markdown sees it.
    fn skeleton(text: &str) -> Vec<String> {
        let shown = |event| match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock)
            | Event::Html(_)
            | Event::InlineHtml(_) => {
                panic!("{event:?} in {text}")
            }
            Event::Start(tag) => Some(format!("{tag:?}").split(['(', '{']).next().unwrap_or_default().to_owned()),
            _ => None,
        };
        Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS)
            .filter_map(shown)
            .collect()
    }

    #[test]
    fn no_text_becomes_a_link_a_picture_an_element_or_a_heading() {
        let plain = skeleton(&page(&hostile("x"), Language::En));
        for text in HOSTILE {
            assert_eq!(skeleton(&page(&hostile(text), Language::En)), plain, "{text}");
        }
    }

    #[test]
    fn it_has_the_score_and_a_line_for_each_problem_in_both_languages() {
        let english = page(&half(), Language::En);
        assert!(english.contains("**5\\.0 \\/ 20**") || english.contains("**5&#46;0 \\/ 20**"), "{english}");
        assert_eq!(skeleton(&english).iter().filter(|tag| *tag == "TableRow").count(), 2);
        assert!(page(&half(), Language::Ja).contains("問題"));
        assert!(page(&not_graded(RunState::Unreadable), Language::Ja).contains("理由"));
        for language in [Language::En, Language::Ja] {
            skeleton(&page(&document(), language));
        }
    }

    #[test]
    fn it_is_not_longer_than_github_takes() {
        let long = page(&hostile(&"あ".repeat(40_000)), Language::En);
        assert!(long.len() < 1 << 20, "{}", long.len());
        assert!(long.trim_end().ends_with("more"), "{}", &long[long.len() - 40..]);
    }
}
