//! The program: answers from a pipe, in both languages, remembered, and a clean end at the end of the input.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use quiz::draw::Draw;
use quiz::question::Questions;

/// A course with the questions of one problem, in a folder of its own.
fn course(name: &str) -> PathBuf {
    let course = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&course);
    let exercise = course.join("exercises/72_loss");
    fs::create_dir_all(&exercise).expect("can make folders");
    fs::create_dir_all(course.join("data")).expect("can make folders");
    fs::write(course.join("data/Cargo.toml"), "").expect("it can be written");
    fs::copy(questions().join("quiz.toml"), exercise.join("quiz.toml")).expect("there is a quiz");
    course
}

fn questions() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../exercises/72_loss")
}

/// What the program prints and whether it ends well.
fn run(course: &Path, arguments: &[&str], typed: &str, locale: &str) -> (String, bool) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quiz"));
    command.args(arguments).current_dir(course).env("CARGO_MANIFEST_DIR", course);
    command.env("LC_ALL", locale).env("COLUMNS", "60").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("it can be started");
    // A program that has ended already does not read any more.
    let _ = child.stdin.take().expect("it is piped").write_all(typed.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.success())
}

/// The right answers to all questions, in order, as they are typed.
fn right_answers(seed: u64) -> Vec<String> {
    let questions = Questions::read(&questions()).expect("it is well formed").question;
    let answer = |(place, question): (usize, &quiz::question::Question)| {
        let mut draw = Draw::new(seed + 72_000 + place as u64);
        let posed = question.pose(72, &mut draw).expect("it can be posed");
        match posed.right {
            quiz::answer::Answer::Truth(truth) => truth.to_string(),
            ref right => posed.kind.show(right),
        }
    };
    questions.iter().enumerate().map(answer).collect()
}

#[test]
fn right_answers_are_right_and_remembered() {
    let course = course("right");
    let typed = right_answers(7).join("\n") + "\n";
    let (text, success) = run(&course, &["72", "--seed", "7"], &typed, "C.UTF-8");
    assert!(success, "{text}");
    assert_eq!(text.matches("Right.").count(), right_answers(7).len(), "{text}");
    assert!(text.lines().all(|line| line.chars().count() < 60), "{text}");
    let (overview, success) = run(&course, &[], "", "C.UTF-8");
    let count = right_answers(7).len().to_string();
    assert!(success && overview.contains("72 loss") && overview.matches(&count).count() >= 2, "{overview}");
    // All were right, so all are asked again.
    let (again, _) = run(&course, &["72"], "\n", "C.UTF-8");
    assert!(again.contains(&format!("1/{count}")), "{again}");
}

#[test]
fn what_was_wrong_comes_back_and_what_was_right_does_not() {
    let course = course("wrong");
    let answers = right_answers(3);
    let typed = format!("{}\nnonsense\n\n", answers[0]);
    let (text, success) = run(&course, &["72", "--seed", "3"], &typed, "C.UTF-8");
    assert!(success && text.contains("1 of 2 right"), "{text}");
    assert!(text.contains("please type"), "{text}");
    let (text, _) = run(&course, &["72"], "", "C.UTF-8");
    assert!(text.contains(&format!("1/{}", answers.len() - 1)), "{text}");
}

#[test]
fn it_ends_cleanly_at_the_end_of_the_input_in_both_languages() {
    for locale in ["C.UTF-8", "ja_JP.UTF-8"] {
        for typed in ["", "8", "いいえ\n", "\u{fffd}\n\n"] {
            let (text, success) = run(&course("end"), &["72"], typed, locale);
            assert!(success, "{locale} {typed:?}: {text}");
            assert_eq!(text.contains("問題 72 loss"), locale.starts_with("ja"), "{text}");
        }
    }
}

#[test]
fn a_misconception_is_explained() {
    let course = course("misconception");
    let questions = Questions::read(&questions()).expect("it is well formed").question;
    let posed = questions[0].pose(72, &mut Draw::new(5 + 72_000)).expect("it can be posed");
    let typed = posed.kind.show(&posed.drawn.wrong[0].1) + "\n";
    let (text, success) = run(&course, &["72", "--seed", "5"], &typed, "C.UTF-8");
    assert!(success && text.contains("That is the number of fields"), "{text}");
}

#[test]
fn an_unknown_problem_is_no_problem() {
    let (text, success) = run(&course("unknown"), &["99"], "", "C.UTF-8");
    assert!(!success && text.is_empty(), "{text}");
}
