//! The programs that the grader generates, as they are: a judge and a worker of a toy exercise, in `tests/generated`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use grader::course::interface::Interface;

/// With this variable the files are written and not compared.
const REMAKE: &str = "NLP100_REMAKE";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/generated")
}

fn toy() -> Interface {
    let file = |name: &str| folder().join(name);
    Interface::read("toy", &file("suite.rs.txt"), &file("lib.rs.txt")).expect("the toy exercise is plain")
}

/// Compares a generated program with the file that shows it.
#[track_caller]
fn compare(file: &str, generated: &str) {
    let path = folder().join(file);
    if env::var_os(REMAKE).is_some() {
        fs::write(&path, generated).expect("it can be written");
    }
    let shown = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        shown == generated,
        "what the grader generates is not what {} shows:\n{}if that is meant, remake the file: \
         {REMAKE}=1 cargo test -p grader --test all generated::",
        path.display(),
        difference(&shown, generated)
    );
}

/// The lines of one text that are not in the other, in order: `-` shown, `+` generated.
fn difference(shown: &str, generated: &str) -> String {
    let (old, new): (Vec<_>, Vec<_>) = (shown.lines().collect(), generated.lines().collect());
    // How many lines the texts have in common from a line of each on.
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for (i, j) in (0..old.len()).rev().flat_map(|i| (0..new.len()).rev().map(move |j| (i, j))) {
        common[i][j] = match old[i] == new[j] {
            true => common[i + 1][j + 1] + 1,
            false => common[i + 1][j].max(common[i][j + 1]),
        };
    }
    let (mut i, mut j, mut text) = (0, 0, String::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
        } else if i < old.len() && (j == new.len() || common[i + 1][j] >= common[i][j + 1]) {
            let _ = writeln!(text, "{:>4} - {}", i + 1, old[i]);
            i += 1;
        } else {
            let _ = writeln!(text, "{:>4} + {}", j + 1, new[j]);
            j += 1;
        }
    }
    text
}

#[test]
fn a_judge_is_the_suite_with_proxies_behind_what_it_imports() {
    compare("judge.rs.txt", &toy().judge(Path::new("exercises/71_toy/tests/toy.rs")));
}

#[test]
fn a_worker_is_a_match_from_names_to_the_functions_of_a_student() {
    compare("worker.rs.txt", &toy().worker());
}

#[test]
fn what_differs_is_shown_with_its_line() {
    assert_eq!(difference("a\nb\nc\n", "a\nB\nc\nd\n"), "   2 - b\n   2 + B\n   4 + d\n");
    assert_eq!(difference("a\na\n", "a\n"), "   2 - a\n");
    assert_eq!(difference("a\n", "a\n"), "");
}
