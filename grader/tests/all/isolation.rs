//! Protections that are missing are found missing, whatever the system says of itself, and if they are asked for
//! nothing is graded.

use std::collections::BTreeMap;
use std::process::{Command, Output};
use std::thread;

use crate::common::{Graded, Submission, machine, sample};
use seccompiler::SeccompCmpArgLen::Dword;
use seccompiler::SeccompCmpOp::Eq;
use seccompiler::{BpfProgram, SeccompAction, SeccompCondition, SeccompFilter, SeccompRule, apply_filter};

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

/// Runs the grader on a machine whose kernel answers these calls with an error. A filter is inherited and cannot be
/// taken off, so it is put on a thread that ends.
fn on_a_kernel_without(rules: Rules, errno: i32, submission: &Submission, arguments: &[&str]) -> Output {
    let path = submission.path().to_string_lossy().into_owned();
    let mut command = Command::new(env!("CARGO_BIN_EXE_grader"));
    command.args(["--submission", &path, "71", "--format", "json"]).args(arguments).env_remove("CI");
    let refuse = SeccompAction::Errno(errno as u32);
    let run = move || {
        let arch = std::env::consts::ARCH.try_into().expect("a known processor");
        let filter = SeccompFilter::new(rules, SeccompAction::Allow, refuse, arch).expect("a filter");
        let program: BpfProgram = filter.try_into().expect("a filter");
        apply_filter(&program).expect("this kernel has filters");
        command.output().expect("the grader starts")
    };
    thread::spawn(run).join().expect("the thread ends")
}

fn calls(calls: &[i64]) -> Rules {
    calls.iter().map(|&call| (call, Vec::new())).collect()
}

/// The items that are not verified.
fn missing(graded: &Graded) -> Vec<String> {
    let items = graded.report["isolation"].as_array().expect("isolation was tried");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    items.iter().filter(|item| item["state"] != "verified").map(|item| text(&item["item"])).collect()
}

/// Whether this machine cannot isolate anything, so that there is nothing to test.
fn is_impossible_here() -> bool {
    let lacks = machine::lacks();
    lacks.iter().for_each(|why| eprintln!("isolation is not tested: {why}"));
    lacks.is_some()
}

/// Whether a machine that lacks this is among those that are tried today.
fn is_for_today(lacks: &str) -> bool {
    sample::some("machines that lack something", vec!["landlock", "seccomp", "users"], 1).contains(&lacks)
}

#[test]
fn here_every_protection_is_verified() {
    if is_impossible_here() {
        return;
    }
    let graded = Submission::unfilled().grade(&["71", "--require-isolation"]);
    assert_eq!((missing(&graded), graded.code), (vec![], Some(0)));
    assert_eq!(graded.report["isolation"].as_array().map(Vec::len), Some(12));
}

#[test]
fn a_kernel_without_landlock_is_found_out() {
    if is_impossible_here() || !is_for_today("landlock") {
        return;
    }
    let landlock =
        calls(&[libc::SYS_landlock_create_ruleset, libc::SYS_landlock_add_rule, libc::SYS_landlock_restrict_self]);
    let submission = Submission::unfilled();
    let graded = Graded::from(on_a_kernel_without(landlock.clone(), libc::ENOSYS, &submission, &[]));
    assert_eq!(missing(&graded), ["compiling", "reading files", "changing files", "other programs"]);
    assert_eq!(graded.code, Some(4), "others' work is not graded here, in CI and elsewhere");
    assert!(graded.report["score"].is_null() && graded.report["state"] == "refused");
    let trusting = ["--require-isolation=false"];
    let graded = Graded::from(on_a_kernel_without(landlock, libc::ENOSYS, &submission, &trusting));
    assert_eq!((graded.code, graded.score()), (Some(0), 0), "it is graded for those who trust it");
}

#[test]
fn a_kernel_without_filters_of_system_calls_is_found_out() {
    if is_impossible_here() || !is_for_today("seccomp") {
        return;
    }
    let is_filter = SeccompCondition::new(0, Dword, Eq, libc::PR_SET_SECCOMP as u64).expect("a condition");
    let mut rules = calls(&[libc::SYS_seccomp]);
    rules.insert(libc::SYS_prctl, vec![SeccompRule::new(vec![is_filter]).expect("a rule")]);
    let graded = Graded::from(on_a_kernel_without(rules, libc::EINVAL, &Submission::unfilled(), &[]));
    let missing = missing(&graded);
    assert!(missing.contains(&"network".to_owned()) && !missing.contains(&"reading files".to_owned()), "{missing:?}");
}

#[test]
fn a_superuser_who_stays_one_is_found_out_and_nothing_is_graded_where_that_is_asked_for() {
    if is_impossible_here() || !rustix::process::getuid().is_root() || !is_for_today("users") {
        // Somebody else never is the superuser, and has nothing to give up.
        return;
    }
    let rules = calls(&[libc::SYS_setresuid, libc::SYS_setuid, libc::SYS_setreuid]);
    let submission = Submission::unfilled();
    let output = on_a_kernel_without(rules, libc::EPERM, &submission, &["--require-isolation"]);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    let graded = Graded::from(output);
    assert_eq!((missing(&graded), graded.code), (vec!["user".to_owned()], Some(4)));
    assert_eq!(graded.report["problems"].as_array().map(Vec::len), Some(0), "nothing is graded");
    assert!(words.contains("run the grader as another user than root"), "{words}");
}
