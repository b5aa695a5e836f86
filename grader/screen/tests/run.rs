//! How a program ends: by a hole that nobody has filled, by an error, by a panic, by success.

use std::env;
use std::process::{Command, ExitCode};

#[path = "exercises/70_features/src/lib.rs"]
mod unfilled;

/// Tells a child process of this test how to end.
const ENDING: &str = "SCREEN_TEST_ENDING";

/// What a program that ends like this complains about, in the language of a locale.
fn complaints(ending: &str, locale: &str) -> String {
    let mut command = Command::new(env::current_exe().expect("this test has a path"));
    command.args(["--exact", "a_program", "--nocapture", "--test-threads", "1"]);
    let command = command.env(ENDING, ending).env("LC_ALL", locale).env_remove("RUST_BACKTRACE");
    let output = command.output().expect("this test can be started");
    assert!(output.status.success(), "{ending}: another exit code\n{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// In a child process this is the program; otherwise it does nothing.
#[test]
fn a_program() {
    let Ok(ending) = env::var(ENDING) else { return };
    let code = screen::run(|_| match ending.as_str() {
        "hole" => Err(unfilled::headline_vectors(&vec!["a headline".to_owned(); 6400]).to_string().into()),
        "error" => Err("cannot write curves.svg: no space left".into()),
        "panic" => panic!("1 rows, but 2 labels"),
        _ => Ok(()),
    });
    let expected = match ending.as_str() {
        "hole" | "error" => ExitCode::FAILURE,
        "panic" => ExitCode::from(101),
        _ => ExitCode::SUCCESS,
    };
    assert_eq!(code, expected);
}

#[test]
fn a_hole_is_a_problem_that_is_not_done_yet() {
    let english = complaints("hole", "C.UTF-8");
    let lines: Vec<_> = english.lines().collect();
    assert_eq!(lines.len(), 2, "{english}");
    assert_eq!(lines[0], "problem 70 is not done yet; start with exercises/70_features/README.md");
    assert!(lines[1].ends_with("average the vectors of the known words"), "{english}");

    let japanese = complaints("hole", "ja_JP.UTF-8");
    assert!(japanese.starts_with("問題 70 がまだ終わっていません。"), "{japanese}");
    assert_eq!(japanese.lines().count(), 2, "{japanese}");
}

#[test]
fn an_error_is_a_sentence() {
    assert_eq!(complaints("error", "C.UTF-8"), "cannot write curves.svg: no space left\n");
}

#[test]
fn another_panic_says_where_and_why() {
    let text = complaints("panic", "C.UTF-8");
    assert!(text.contains("run.rs") && text.contains("1 rows, but 2 labels"), "{text}");
}

#[test]
fn success_is_silent() {
    assert_eq!(complaints("success", "C.UTF-8"), "");
}
