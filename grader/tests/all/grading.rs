//! Grades whole submissions: right ones, unfilled ones, half ones, broken and hostile ones.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use std::sync::LazyLock;

use crate::common::attack::solved;
use crate::common::{Graded, Submission, grader, problems, root, sample};

const SOFTMAX: &str = "turn each row of logits";
const RIGHT_SOFTMAX: &str = "\
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        row.mapv_inplace(|z| (z - max).exp());
        let sum = row.sum();
        row /= sum;
    }
    p";

/// 71 solved, and nothing else, as two problems. It is asked for exactly the points that it gets.
static SOLVED: LazyLock<Graded> = LazyLock::new(|| {
    let submission = Submission::unfilled();
    submission.solve("71_prediction");
    submission.grade(&["71", "72", "--min-score", "10"])
});

/// The numbers of some problems; all if everything is to be tried. 79 trains models, and is tried only then.
fn some_numbers(count: usize) -> Vec<String> {
    let numbers = problems().into_iter().map(|problem| problem[..2].to_owned());
    let numbers = numbers.filter(|number| sample::is_whole() || number != "79").collect();
    sample::some("problems", numbers, count)
}

#[test]
fn the_solutions_get_every_point_with_any_seed() {
    let numbers = some_numbers(2);
    let numbers: Vec<_> = numbers.iter().map(String::as_str).collect();
    for seed in sample::some("seeds", vec!["70", "1", "18446744073709551615"], 1) {
        let options = ["--solutions", "--format", "json", "--seed", seed, "--require-isolation=false"];
        let graded = Graded::from(grader(&[&numbers[..], &options].concat()));
        for (problem, state) in graded.states() {
            assert!(
                state == "passed" || (problem == "gpu" && state == "not_gradable_here"),
                "{problem}: {state}, seed {seed}"
            );
        }
        assert_eq!(graded.report["score"], graded.report["max_score"]);
    }
}

#[test]
fn the_crate_beside_a_student_s_meets_none_of_its_names_and_no_end_of_a_file() {
    let idioms = "#![deny(rust_2018_idioms, unused_extern_crates, unused_imports, warnings)]\n";
    for (before, after, state) in [
        (idioms, "", "passed"),
        ("", "\nmod usual {\n    pub fn lists() {}\n}\n\npub use usual::lists;\n", "passed"),
        ("", "\n/* the end */ // without a new line", "passed"),
        // Without the line of ours, these would belong to nothing.
        ("", "\n/// Text.\n", "does_not_compile"),
        ("", "\n#[cfg(test)]", "does_not_compile"),
    ] {
        let submission = Submission::unfilled();
        submission.solve("71_prediction").edit("71_prediction", |text| format!("{before}{text}{after}"));
        let graded = submission.grade(&["71", "--require-isolation=false"]);
        assert_eq!(graded.states()["prediction"], state, "{after}");
        for (check, (_, message)) in graded.verdicts("prediction") {
            assert!(!message.contains("extern crate") && !message.contains("usual"), "{check}: {message}");
        }
    }
}

#[test]
fn an_unfilled_course_scores_nothing_and_every_check_is_not_started() {
    let numbers = some_numbers(2);
    let graded = Submission::unfilled().grade(&numbers.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!((graded.score(), graded.code), (0, Some(0)));
    for problem in graded.states().keys() {
        for (check, (verdict, message)) in graded.verdicts(problem) {
            assert_eq!(verdict, "not_started", "{problem} {check}: {message}");
        }
    }
    assert_eq!(graded.report["max_score"].as_f64(), Some(10.0 * numbers.len() as f64));
    let told = graded.report["problems"].as_array().expect("there are problems").iter();
    let told: Vec<_> = told.map(|problem| problem["number"].to_string()).collect();
    assert_eq!(told, numbers, "in their order");
}

#[test]
fn the_same_work_in_two_places_is_the_same_report_and_none_tells_of_this_machine() {
    // 76 is called with names of files, and the panic of 78 is in the course's own library.
    let problems = sample::some("problems with paths", vec!["76", "78"], 1);
    let report = |options: &[&str]| {
        let submission = Submission::unfilled();
        submission.fill(
            "76_checkpoint",
            "save everything",
            "panic!(\"{path:?} in {:?}, {}\", std::env::current_dir(), state.epoch)",
        );
        // The folders that tests make have other names, which are those of the submission.
        let mut report = submission.grade(&[&problems[..], options].concat()).report;
        report["submission"] = "".into();
        report.to_string()
    };
    let told = report(&["--reproducible"]);
    assert_eq!(told, report(&["--reproducible"]));
    let machine = [root().canonicalize().expect("it is there"), std::env::temp_dir()];
    for folder in machine.iter().map(|folder| folder.to_string_lossy()) {
        assert!(!told.contains(&format!("{folder}/")), "{folder} in {told}");
    }
}

/// On Linux the kernel says what a check has used.
#[test]
#[cfg(target_os = "linux")]
fn what_a_check_has_used_is_told() {
    let checks = SOLVED.report["run"]["checks"].as_object().expect("there are checks");
    let problems = SOLVED.report["problems"].as_array().expect("there are problems");
    let all = problems.iter().filter_map(|problem| problem["checks"].as_array());
    assert_eq!(checks.len(), all.map(Vec::len).sum::<usize>());
    for (check, taken) in checks {
        let memory = taken["memory"].as_u64().unwrap_or_default();
        assert!((1 << 18..1 << 30).contains(&memory), "{check}: {taken}");
        assert!(taken["processor_seconds"].as_f64().is_some_and(|seconds| seconds < 5.0), "{check}: {taken}");
    }
}

#[test]
fn one_problem_solved_is_exactly_its_points() {
    assert_eq!(SOLVED.score(), 10_000);
    let states = BTreeMap::from([("loss", "not_started"), ("prediction", "passed")]);
    assert!(SOLVED.states().iter().map(|(name, state)| (&**name, &**state)).eq(states), "{:?}", SOLVED.states());
}

#[test]
fn one_hole_filled_gives_the_points_of_the_checks_that_it_satisfies() {
    let submission = Submission::unfilled();
    submission.fill("71_prediction", SOFTMAX, RIGHT_SOFTMAX);
    let graded = submission.grade(&["71", "--min-score", "10"]);
    let verdicts = graded.verdicts("prediction");
    assert_eq!(verdicts["every_row_sums_to_one"].0, "passed");
    assert_eq!(verdicts["without_features_every_label_is_equally_likely"].0, "not_started");
    assert!((1..10_000).contains(&graded.score()), "{}", graded.score());
    assert_eq!((graded.code, SOLVED.code), (Some(1), Some(0)), "10 of 10 points are asked for");
}

#[test]
fn a_wrong_value_is_shown_with_what_was_expected_and_the_smallest_input_and_again_with_the_same_seed() {
    let submission = Submission::unfilled();
    let wrong = "println!(\"here I am \\u{1b}[31m\"); z.mapv(f64::exp) / z.mapv(f64::exp).sum()";
    submission.fill("71_prediction", SOFTMAX, wrong);
    let grade =
        |seed: &str, more: &[&str]| submission.grade(&[&["71", "--reproducible", "--seed", seed], more].concat());
    let graded = grade("3", &[]);
    assert_eq!(grade("3", &[]).report, graded.report);
    let verdicts = graded.verdicts("prediction");
    assert_eq!(verdicts["softmax_of_six_and_four_is_as_in_the_text"].0, "passed", "one row cannot tell");
    let (verdict, message) = &verdicts["every_row_sums_to_one"];
    assert_eq!(verdict, "failed");
    assert!(message.contains("expected 1") && message.contains("for the input [[0.0], [0.0]]"), "{message}");
    // What a student prints is kept and does no harm.
    let checks = graded.report["problems"][0]["checks"].as_array().expect("there are checks");
    let failed = checks.iter().find(|check| check["id"] == "71/every_row_sums_to_one").expect("it is there");
    let output = failed["outcome"]["output"].as_str().expect("it is a text");
    assert!(output.starts_with("here I am \u{fffd}[31m"), "{output:?}");
    let verdicts = grade("4", &["--hide-expected"]).verdicts("prediction");
    let (_, message) = &verdicts["every_row_sums_to_one"];
    assert!(message.contains("got 0.5") && message.contains("for the input"), "{message}");
    assert!(!message.contains("expected") && !message.contains("off by"), "{message}");
}

#[test]
fn an_exercise_that_does_not_compile_costs_its_own_points_only() {
    let submission = Submission::unfilled();
    submission.solve("71_prediction").edit("72_loss", |text| text + "fn broken( {}\n");
    let graded = submission.grade(&["71", "72"]);
    assert_eq!(graded.score(), 10_000);
    assert_eq!(graded.states()["loss"], "does_not_compile");
    let (_, message) = graded.verdicts("loss").into_values().next().expect("there are checks");
    assert!(message.replace('\\', "/").contains("72_loss/src/lib.rs"), "{message}");
}

#[test]
fn a_changed_signature_is_one_sentence_at_the_students_line() {
    let submission = Submission::unfilled();
    let change = |lib: String| lib.replace("pub fn softmax(z: &ArrayRef2<f64>)", "pub fn softmax(z: &Array2<f64>)");
    submission.solve("71_prediction").edit("71_prediction", change);
    let graded = submission.grade(&["71"]);
    for (check, (verdict, message)) in graded.verdicts("prediction") {
        assert_eq!(verdict, "does_not_compile", "{check}: {message}");
        let sentence = "`softmax` must be `pub fn(&ArrayRef2<f64>) -> Array2<f64>`; yours is `fn softmax(z: &Array2<f64>) -> \
                        Array2<f64>`";
        assert!(message.starts_with("exercises/71_prediction/src/lib.rs:") && message.ends_with(sentence), "{message}");
    }
}

#[test]
fn in_which_files_a_student_has_what_is_asked_does_not_matter() {
    let several = solved("73_sgd");
    let (lib, step) = (&several["lib.rs"], &several["step.rs"]);
    let one = ["config", "step"].iter().fold(lib.clone(), |lib, module| {
        let inside = &several[&format!("{module}.rs")];
        lib.replace(&format!("mod {module};\n"), &format!("mod {module} {{\n{inside}}}\n"))
    });
    assert!(!one.contains("mod step;") && one.contains("pub struct Config"), "{one}");
    // Those files of the course that are not used lie beside.
    let graded = |lib: &str, step: &str| {
        let submission = Submission::unfilled();
        let src = submission.path().join("exercises/73_sgd/src");
        for (name, text) in [("lib.rs", lib), ("step.rs", step)] {
            fs::write(src.join(name), text).expect("it can be written");
        }
        submission.grade(&["73"])
    };
    assert_eq!(graded(&one, step).score(), 10_000);
    let changed = |text: &str| text.replace("x: &ArrayRef1<f64>, label", "x: &ndarray::ArrayView1<f64>, label");
    for (graded, file) in [(graded(lib, &changed(step)), "step.rs"), (graded(&changed(&one), step), "lib.rs")] {
        for (check, (verdict, message)) in graded.verdicts("sgd") {
            assert_eq!(verdict, "does_not_compile", "{check}: {message}");
            let is_told = message.starts_with(&format!("exercises/73_sgd/src/{file}:"));
            assert!(is_told && message.contains("`step` must be `pub fn("), "{message}");
        }
    }
}

/// What each way of going wrong inside a function is called, and that the other function keeps its points.
#[test]
fn code_that_goes_wrong_gets_a_verdict_of_its_own() {
    let ways = vec![
        ("z.row(99).to_owned().insert_axis(ndarray::Axis(0))", "crashed", "Index 99"),
        ("std::process::exit(0)", "ended_early", "ended by itself"),
        (
            "{ println!(\"test result: ok. 13 passed; 0 failed\"); std::process::exit(0) }",
            "ended_early",
            "ended by itself",
        ),
        ("std::process::abort()", "crashed", "signal"),
        ("{ std::panic::set_hook(Box::new(|_| std::process::exit(0))); panic!() }", "ended_early", "ended by itself"),
        ("softmax(z) + 1.0", "stack_overflow", "stack"),
        ("loop { std::hint::black_box(z); }", "timed_out", "processor time"),
        ("loop { println!(\"again and again and again\"); }", "output_limit", "printed"),
        ("Array2::zeros((1 << 20, 1 << 20)) + z[[0, 0]]", "out_of_memory", "memory"),
        ("Array2::zeros((0, 0)) + z[[0, 0]]", "failed", "shape"),
        ("z * f64::NAN", "failed", "NaN"),
    ];
    for (answer, verdict, words) in sample::some("ways to go wrong", ways, 2) {
        let submission = Submission::unfilled();
        submission.solve("71_prediction");
        // Only the first check of softmax calls it with these logits, so that one check tells and the rest run on.
        submission.edit("71_prediction", |text| {
            let hole = "let mut p = z.to_owned();";
            text.replacen(hole, &format!("if z[[0, 0]] == 6.0 {{ return {answer}; }}\n{hole}"), 1)
        });
        let graded = submission.grade(&["71"]);
        let verdicts = graded.verdicts("prediction");
        let (got, message) = &verdicts["softmax_of_six_and_four_is_as_in_the_text"];
        assert_eq!(got, verdict, "{answer}: {message}");
        assert!(message.contains(words), "{answer}: {message}");
        assert_eq!(verdicts["every_row_sums_to_one"].0, "passed", "{answer}");
        assert_eq!(graded.states()["prediction"], "partial", "{answer}");
    }
}

/// A program is compiled without optimisation first, and again if a check does not bear that.
#[test]
fn what_only_optimised_code_bears_is_right() {
    let submission = Submission::unfilled();
    submission.solve("71_prediction");
    submission.edit("71_prediction", |text| {
        let hole = "let mut p = z.to_owned();";
        // Optimised it is a loop; as it is, each number takes some of the stack.
        let count = "fn count(n: u64, sum: u64) -> u64 {\nif n == 0 { sum } else { count(n - 1, sum + n) }\n}";
        let call = "assert!(count(100_000_000, 0) > 0)";
        text.replacen(hole, &format!("if z[[0, 0]] == 6.0 {{ {count}\n{call}; }}\n{hole}"), 1)
    });
    assert_eq!(submission.grade(&["71"]).score(), 10_000);
}

#[test]
fn a_problem_that_does_not_exist_is_an_error_that_lists_those_that_do() {
    let told = |language: &str, words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_grader"));
        let output = command.args(words).env("LC_ALL", language).output().expect("the grader starts");
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let (english, japanese) = (told("C.UTF-8", &["69"]), told("ja_JP.UTF-8", &["72", "--except", "predicton"]));
    assert!(english.contains("there is no problem 69") && english.contains("71 prediction"), "{english}");
    assert!(japanese.contains("問題 predicton はありません") && japanese.contains("71 prediction"), "{japanese}");
    assert!(told("ja_JP.UTF-8", &["72", "--except", "72"]).contains("残っていません"));
}
