//! Every question of every problem: both languages, an answer that can be computed, and misconceptions that can be told
//! from it, over many draws.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use quiz::answer::{Answer, Kind};
use quiz::draw::Draw;
use quiz::question::{Posed, Question, Questions};

/// How often each question is drawn.
const DRAWS: u64 = 300;

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The number of each problem, its name, and its questions.
fn problems() -> Vec<(u32, String, Questions)> {
    let mut problems = Vec::new();
    for entry in fs::read_dir(top().join("exercises")).expect("there are exercises") {
        let path = entry.expect("it can be listed").path();
        let folder = path.file_name().expect("it has a name").to_string_lossy().into_owned();
        if let Some((number, name)) = folder.split_once('_').filter(|_| path.is_dir()) {
            let questions = Questions::read(&path).unwrap_or_else(|error| panic!("{error}"));
            problems.push((number.parse().expect("NUMBER_name"), name.to_owned(), questions));
        }
    }
    problems.sort_by_key(|problem| problem.0);
    problems
}

/// Every question, with the number of its problem.
fn all(problems: &[(u32, String, Questions)]) -> impl Iterator<Item = (u32, &Question)> {
    problems.iter().flat_map(|(number, _, questions)| questions.question.iter().map(|question| (*number, question)))
}

fn posed(number: u32, question: &Question, seed: u64) -> Posed<'_> {
    question.pose(number, &mut Draw::new(seed)).unwrap_or_else(|error| panic!("{number}: {error}"))
}

/// All texts of a question: pairs of English and Japanese.
fn texts(question: &Question) -> Vec<(&str, &str)> {
    let mut texts = vec![(&*question.english, &*question.japanese), (&*question.why.english, &*question.why.japanese)];
    texts.extend(question.options.iter().map(|text| (&*text.english, &*text.japanese)));
    texts.extend(question.wrong.iter().map(|text| (&*text.english, &*text.japanese)));
    texts
}

/// The names in curly brackets.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn every_problem_has_its_questions_each_with_a_name_of_its_own() {
    let problems = problems();
    assert_eq!(problems.iter().map(|problem| problem.0).collect::<Vec<_>>(), (70..80).collect::<Vec<_>>());
    for (number, _, questions) in &problems {
        let names: BTreeSet<_> = questions.question.iter().map(|question| &question.id).collect();
        let count = questions.question.len();
        assert!((3..=9).contains(&count) && names.len() == count, "{number}: {count} questions, {names:?}");
        assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-')), "{names:?}");
    }
}

#[test]
fn every_text_is_there_in_both_languages_and_says_the_same_numbers() {
    let is_japanese = |text: &str| text.chars().any(|c| ('\u{3040}'..'\u{a000}').contains(&c));
    for (number, question) in all(&problems()) {
        let name = format!("{number}/{}", question.id);
        for (english, japanese) in texts(question) {
            assert!(!english.trim().is_empty() && !is_japanese(english), "{name}: {english}");
            assert!(!japanese.trim().is_empty(), "{name}: {english}");
            let is_word = english.split_whitespace().count() > 1 && !english.starts_with("about ");
            assert!(is_japanese(japanese) || !is_word, "{name}: not Japanese: {japanese}");
            // Counted once, since one of the languages may say a number twice.
            let (ours, theirs) = (placeholders(english), placeholders(japanese));
            assert!(
                ours == theirs || ours.symmetric_difference(&theirs).all(|name| ["answer", "b"].contains(name)),
                "{name}: {english} {japanese}"
            );
        }
    }
}

#[test]
fn no_text_has_a_number_that_nobody_computes() {
    for (number, question) in all(&problems()) {
        for text in texts(question).into_iter().flat_map(|(english, japanese)| [english, japanese]) {
            let bytes = text.as_bytes();
            let is_decimal = |at: usize| {
                bytes[at] == b'.'
                    && at > 0
                    && bytes[at - 1].is_ascii_digit()
                    && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
            };
            assert!(!(0..bytes.len()).any(is_decimal), "{number}/{}: {text}", question.id);
        }
    }
}

#[test]
fn whatever_is_drawn_the_answer_is_computed_and_every_placeholder_filled() {
    for (number, question) in all(&problems()) {
        let mut answers = BTreeSet::new();
        for seed in 0..DRAWS {
            let posed = posed(number, question, seed);
            let name = format!("{number}/{}, seed {seed}", question.id);
            if let Answer::Numbers(numbers) = &posed.right {
                assert!(!numbers.is_empty() && numbers.iter().all(|number| number.is_finite()), "{name}: {numbers:?}");
            }
            for text in texts(question).into_iter().flat_map(|(english, japanese)| [english, japanese]) {
                let filled = posed.filled(text, text);
                assert!(!filled.contains(['{', '}']), "{name}: {filled}");
            }
            answers.insert(format!("{:?}", posed.right));
        }
        let is_drawn =
            question.truth.is_none() && question.right.is_none() && question.id != "where-the-loss-falls-more";
        assert!(!is_drawn || answers.len() > 1, "{number}/{}: always {answers:?}", question.id);
    }
}

#[test]
fn what_is_shown_is_right_and_no_misconception_is() {
    for (number, question) in all(&problems()) {
        for seed in 0..DRAWS {
            let posed = posed(number, question, seed);
            let name = format!("{number}/{}, seed {seed}", question.id);
            // Whoever types the answer as it is shown is right.
            let typed = posed.kind.show(&posed.right);
            let read = posed.kind.read(&typed).unwrap_or_else(|| panic!("{name}: {typed} cannot be typed"));
            assert!(posed.kind.is_same(&read, &posed.right), "{name}: {typed}");
            assert!(posed.misconception(&posed.right).is_none() || matches!(posed.kind, Kind::Choice(_)), "{name}");
            for (wrong, answer) in &posed.drawn.wrong {
                assert!(posed.kind.is_apart(answer, &posed.right), "{name}: {wrong} gives {answer:?}");
                assert!(posed.misconception(answer).is_some(), "{name}: nothing is said about {wrong}");
            }
        }
    }
}

#[test]
fn every_misconception_is_told_sooner_or_later() {
    for (number, question) in all(&problems()) {
        if let Ok(Kind::Choice(options)) = question.kind() {
            for wrong in &question.wrong {
                let is_option = Kind::Choice(options).read(&wrong.name).is_some();
                assert!(
                    is_option && question.right.as_ref() != Some(&wrong.name),
                    "{number}/{}: {}",
                    question.id,
                    wrong.name
                );
            }
            continue;
        }
        let mut told = BTreeSet::new();
        for seed in 0..DRAWS {
            let posed = posed(number, question, seed);
            for (_, answer) in &posed.drawn.wrong {
                told.extend(posed.misconception(answer));
            }
            let shown = |english: &str| posed.filled(english, english);
            told.extend(
                question
                    .wrong
                    .iter()
                    .filter(|wrong| told.contains(&shown(&wrong.english)))
                    .map(|w| w.name.clone())
                    .collect::<Vec<_>>(),
            );
        }
        let drawn: BTreeSet<_> = (0..DRAWS)
            .flat_map(|seed| posed(number, question, seed).drawn.wrong)
            .map(|(name, _)| name.to_owned())
            .collect();
        let written: BTreeSet<_> = question.wrong.iter().map(|wrong| wrong.name.clone()).collect();
        assert_eq!(drawn, written, "{number}/{}: drawn, and written", question.id);
        assert_eq!(question.truth.is_none(), !written.is_empty(), "{number}/{}: {written:?}", question.id);
        assert!(written.is_empty() || !told.is_empty(), "{number}/{}", question.id);
    }
}

#[test]
fn no_computed_question_is_without_a_text() {
    let problems = problems();
    for (number, name, questions) in &problems {
        let path = top().join("grader/quiz/src/numbers").join(format!("{name}.rs"));
        let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let computed = source.split("\" => ").filter_map(|before| before.rsplit_once('"')).map(|(_, id)| id);
        let written: BTreeSet<_> = questions.question.iter().map(|question| &*question.id).collect();
        for id in computed.filter(|id| id.contains('-') || written.contains(id)) {
            assert!(written.contains(id), "{number}: {id} is computed, and no question");
        }
    }
}
