//! Tries every answer file on the checks: known mistakes, right answers, and mistakes that are written differently.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::common::{Graded, Submission, grader, root, sample};
use serde_json::Value;

/// Every problem's number.
const PROBLEMS: [&str; 10] = ["70", "71", "72", "73", "74", "75", "76", "77", "78", "79"];

/// An answer file.
struct Answer {
    /// The folder of its problem.
    problem: String,
    path: String,
    text: String,
}

/// The answer files of the folders of this name beside the solutions.
fn answers(folder: &str) -> Vec<Answer> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root().join("solutions")).sort_by_file_name().into_iter().filter_map(Result::ok)
    {
        let path = entry.path();
        let is_answer = path.extension().is_some_and(|ending| ending == "rs")
            && path.parent().and_then(Path::file_name).is_some_and(|name| name == folder);
        if is_answer {
            let problem = path.iter().rev().nth(2).expect("a solution").to_string_lossy().into_owned();
            let text = fs::read_to_string(path).expect("it can be read");
            found.push(Answer { problem, path: path.to_string_lossy().into_owned(), text });
        }
    }
    found
}

/// The mistakes that are written differently.
fn rewritten() -> Vec<String> {
    let folder = root().join("grader/tests/rewritten");
    let entries = fs::read_dir(folder).expect("there are some");
    let mut files: Vec<_> =
        entries.map(|entry| entry.expect("it can be listed").path().to_string_lossy().into_owned()).collect();
    files.sort();
    files
}

fn tried(output: &Output) -> Vec<Value> {
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)))
}

#[test]
fn every_answer_is_as_its_header_says_and_every_name_is_right() {
    // Problem 78 needs an adapter: where there is one, `grader try 78` tries its answers.
    let problems = sample::problem();
    let is_chosen = |problem: &str| problems.iter().any(|number| problem.starts_with(number));
    let paths = ["mistakes", "accepted"].into_iter().flat_map(answers).filter(|answer| is_chosen(&answer.problem));
    let mut files = sample::some("answers", paths.map(|answer| answer.path).collect(), 12);
    files.extend(rewritten().into_iter().filter(|file| {
        let name = Path::new(file).file_name().expect("it has a name").to_string_lossy();
        is_chosen(&name)
    }));
    let files: Vec<_> = files.iter().map(String::as_str).collect();
    let tried = tried(&grader(&[&["try", "--format", "json"], &files[..]].concat()));
    // Wrong names are among what is wrong.
    let wrong: Vec<_> = tried.iter().filter(|answer| answer["wrong"] != serde_json::json!([])).collect();
    assert!(wrong.is_empty(), "{}", serde_json::to_string_pretty(&wrong).expect("it is JSON"));
    let named = |folder: &str| {
        let lies_there = |answer: &&Value| answer["file"].as_str().is_some_and(|file| file.contains(folder));
        let answers: Vec<_> = tried.iter().filter(lies_there).collect();
        let silent = answers.iter().filter(|answer| answer["named"] == serde_json::json!([]));
        let silent: Vec<_> = silent.map(|answer| answer["file"].to_string()).collect();
        println!("{folder}: {} of {} named; not {silent:#?}", answers.len() - silent.len(), answers.len());
        (answers.len() - silent.len(), answers.len())
    };
    let (mistakes, all) = named("/mistakes/");
    assert_eq!(mistakes, all, "mistakes that are named");
    let (rewritten, all) = named("/rewritten/");
    assert!(
        !sample::is_whole() || rewritten * 100 >= all * 80,
        "{rewritten} of {all} mistakes that are written differently are named"
    );
    assert_eq!(named("/accepted/").0, 0);
}

#[test]
fn some_check_looks_beyond_every_limit_of_an_argument() {
    // Problem 78 needs an adapter: where there is one, `grader try --domain 78` tries it. Those of 76 and 79 take minutes.
    let slow = if sample::is_whole() { &["78"][..] } else { &["76", "78", "79"] };
    let anywhere = PROBLEMS.into_iter().filter(|number| !slow.contains(number)).collect();
    let problems = sample::some("problems", anywhere, 1);
    let tried = tried(&grader(&[&["try", "--domain", "--format", "json"], &problems[..]].concat()));
    let unseen: Vec<_> = tried.iter().filter(|answer| answer["failed"] == serde_json::json!([])).collect();
    assert!(unseen.is_empty(), "{}", serde_json::to_string_pretty(&unseen).expect("it is JSON"));
    for problem in problems {
        let number: u64 = problem.parse().expect("it is a number");
        let count = tried.iter().filter(|answer| answer["problem"] == number).count();
        assert!(count >= 5, "{count} limits of problem {problem}");
    }
}

#[test]
fn there_are_many_mistakes_and_several_right_answers_to_every_problem() {
    let (mistakes, accepted) = (answers("mistakes"), answers("accepted"));
    assert!(mistakes.len() >= 100, "{} mistakes", mistakes.len());
    for number in PROBLEMS {
        let count = |answers: &[Answer]| answers.iter().filter(|answer| answer.problem.starts_with(number)).count();
        let (wrong, right) = (count(&mistakes), count(&accepted));
        assert!(wrong >= 10 && right >= 3, "problem {number} has {wrong} mistakes and {right} right answers");
    }
}

#[test]
fn no_two_mistakes_of_a_problem_say_the_same() {
    let mut sentences: Vec<_> = answers("mistakes")
        .into_iter()
        .map(|answer| (answer.problem, answer.text.lines().next().unwrap_or_default().to_owned()))
        .collect();
    sentences.sort();
    for pair in sentences.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}

/// The gradient of 72, not divided by the number of examples.
const SUMMED: &str = "\
    let p = prediction::predict(x, w);
    assert_fits(&p, labels);
    let mut y = Array2::zeros(p.dim());
    labels.iter().enumerate().for_each(|(i, &label)| y[[i, label]] = 1.0);
    x.t().dot(&(p - y))";

/// The mistake that the grader names in each check of a problem.
fn names(graded: &Graded, problem: usize) -> Vec<Value> {
    let checks = graded.report["problems"][problem]["checks"].as_array().expect("there are checks");
    checks.iter().map(|check| check["outcome"]["mistake"].clone()).filter(|mistake| !mistake.is_null()).collect()
}

#[test]
fn a_submission_with_a_known_mistake_is_told_which_and_what_was_called() {
    let submission = Submission::unfilled();
    submission.fill("72_loss", "the gradient X", SUMMED);
    let graded = submission.grade(&["72"]);
    let names = names(&graded, 0);
    assert!(!names.is_empty() && names.iter().all(|name| name["id"] == "gradient_summed"), "{names:?}");
    let check = |wanted: &str| {
        let checks = graded.report["problems"][0]["checks"].as_array().expect("there are checks");
        checks.iter().find(|check| check["id"] == wanted).expect("there is such a check")["outcome"].clone()
    };
    let failed = check("72/the_gradient_at_zero_weights_is_known");
    assert_eq!(failed["call"], "gradient(x = [[1, 2], [0, 4]], w = [[0, 0, 0, 0], [0, 0, 0, 0]], labels = [0, 2])");
    assert!(check("72/equal_logits_have_the_loss_ln_4")["mistake"].is_null());
}

#[test]
fn answers_that_say_nothing_are_not_called_a_mistake() {
    let submission = Submission::unfilled();
    submission.fill("72_loss", "the mean over the examples", "logits.sum() * 0.0 + labels.len() as f64 * 0.123");
    submission.fill("71_prediction", "turn each row", "z * 0.0 + 0.321");
    let graded = submission.grade(&["71", "72"]);
    assert_eq!((names(&graded, 0), names(&graded, 1)), (vec![], vec![]));
}

#[test]
fn an_answer_that_does_not_fit_is_refused_with_the_remedy() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text, words) in [
        (
            "72_a.rs",
            "//! A.\n//! あ。\n//!\n//! Next: b.\n//! 次に: び。\n//!\n//! Fails: `none_such`.\n",
            "line 7: there is no check none_such",
        ),
        ("72_b.rs", "fn f() {}\n", "line 1: begin with `//!`"),
        ("a.rs", "//! A.\n", "begin its name with NN_"),
        ("72_c.rs", "//! A.\nfn f() { crate::gradient(); }\n", "say `super::`"),
        (
            "72_d.rs",
            "//! A.\n\n// in gradient:\n-    error *= 2.0;\n",
            "line 4: this line is not in `gradient`; copy it",
        ),
    ] {
        let file = folder.path().join(name);
        fs::write(&file, text).expect("it can be written");
        let output = grader(&["try", &file.to_string_lossy()]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(3) && said.contains(words) && said.contains(name), "{said}");
    }
}
