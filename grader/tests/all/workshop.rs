//! The workshop is right the first time: whatever variables the machine sets, and however often the grader was killed while
//! it built the course.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::common::{Graded, Submission, grade, root, sample};
use crate::walk;

/// Variables that would change how the course is built, or how a check runs, if they reached it.
const HOSTILE: &[(&str, &str)] = &[
    ("RUSTFLAGS", "-D warnings"),
    ("CARGO_BUILD_RUSTFLAGS", "-D warnings"),
    ("RUSTC_WRAPPER", "/nonexistent"),
    ("RUSTC_WORKSPACE_WRAPPER", "/nonexistent"),
    ("CARGO_PROFILE_DEV_PANIC", "abort"),
    ("CARGO_PROFILE_DEV_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_TEST_DEBUG_ASSERTIONS", "false"),
    ("CARGO_BUILD_TARGET", "wasm32-unknown-unknown"),
    ("CARGO_BUILD_TARGET_DIR", "/nonexistent"),
    ("CARGO_INCREMENTAL", "0"),
    ("RUST_MIN_STACK", "18446744073709551615"),
    ("RUST_BACKTRACE", "full"),
    ("JUDGE_ANSWER", "somebody"),
    ("GRADER_RECORD", "/nonexistent"),
    ("NLP100_SEED", "1"),
];

/// The grader's program in a target folder of its own, in which nothing is built yet.
fn in_a_new_target_folder(folder: &Path) -> PathBuf {
    let profile = folder.join("debug");
    fs::create_dir_all(&profile).expect("can make folders");
    // By this file cargo locks what it builds into, and the grader knows a target folder.
    fs::write(profile.join(".cargo-lock"), "").expect("can write files");
    let program = profile.join(format!("grader{}", std::env::consts::EXE_SUFFIX));
    // By another name and not as a copy, which may be busy while another test starts a process.
    let other_name = fs::hard_link(env!("CARGO_BIN_EXE_grader"), &program);
    other_name.or_else(|_| fs::copy(env!("CARGO_BIN_EXE_grader"), &program).map(drop)).expect("it is there");
    program
}

/// Grades the solution of 71.
fn solution(program: &Path, variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(program);
    command.args(["71", "--solutions", "--format", "json"]).envs(variables.iter().copied()).env_remove("CI");
    command
}

#[test]
fn no_variable_and_no_sudden_end_makes_the_next_run_wrong() {
    if !sample::is_whole() {
        eprintln!("the course is not built anew: NLP100_WHOLE=1 does that");
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
    let program = in_a_new_target_folder(folder.path());
    for round in 1..=10 {
        let mut killed =
            solution(&program, HOSTILE).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts");
        thread::sleep(Duration::from_millis(700 * round));
        killed.kill().expect("it can be killed");
        killed.wait().expect("it can be waited for");
    }
    for variables in [HOSTILE, &[], HOSTILE] {
        let graded = Graded::from(solution(&program, variables).output().expect("it starts"));
        assert_eq!(graded.score(), 10_000, "with {variables:?}: {}", graded.report);
    }
    let runs = fs::read_dir(folder.path().join("grader/runs")).expect("there is a folder for runs").count();
    assert_eq!(runs, 0, "folders of runs that were killed are left");
}

#[test]
fn a_course_that_is_changed_while_it_is_built_gives_no_verdict() {
    if !sample::is_whole() {
        eprintln!("the course is not built anew: NLP100_WHOLE=1 does that");
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
    walk::copy(&root(), folder.path());
    let program = in_a_new_target_folder(&folder.path().join("target"));
    let grader = || {
        let mut command = solution(&program, &[]);
        // Cargo's variable says where the course of this test lies.
        command.current_dir(folder.path()).env_remove("CARGO_MANIFEST_DIR");
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts")
    };
    let started = grader();
    // From then on cargo reads the sources.
    while !folder.path().join("target/grader/judges/Cargo.toml").exists() {
        thread::sleep(Duration::from_millis(50));
    }
    let source = folder.path().join("solutions/76_checkpoint/src/lib.rs");
    let text = fs::read_to_string(&source).expect("it is there");
    fs::write(&source, format!("{text}// Another line.\n")).expect("can write files");
    let output = started.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    assert!(said.contains("a file of the course was changed while it was built"), "{said}");
    let graded = Graded::from(grader().wait_with_output().expect("it ends"));
    assert_eq!(graded.score(), 10_000, "{}", graded.report);
}

#[test]
fn submissions_that_are_graded_at_once_get_what_they_get_one_by_one() {
    let count = if sample::is_whole() { 4 } else { 2 };
    let submissions: Vec<_> = (0..count)
        .map(|number| {
            let submission = Submission::unfilled();
            if number > 0 {
                submission.solve("71_prediction");
            }
            submission.edit("71_prediction", |text| format!("{text}// {number}\n"));
            if number > 1 {
                submission.edit("71_prediction", |text| text + "fn broken() -> usize { \"no number\" }\n");
            }
            submission
        })
        .collect();
    let report = |submission: &Submission| {
        let mut report = grade(submission.path(), &["71", "--reproducible"]).report;
        report["submission"] = "".into();
        report
    };
    let one_by_one: Vec<_> = submissions.iter().map(report).collect();
    let at_once: Vec<_> = thread::scope(|scope| {
        let running: Vec<_> = submissions.iter().map(|submission| scope.spawn(|| report(submission))).collect();
        running.into_iter().map(|running| running.join().expect("it is graded")).collect()
    });
    assert_eq!(at_once, one_by_one);
    assert_eq!(one_by_one[0]["score"], 0.0);
    assert_eq!(one_by_one[1]["score"], 10.0);
}
