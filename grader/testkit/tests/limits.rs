//! A check without an end ends with a sentence that names it, also if it takes memory without an end.

use std::env;
use std::process::Command;

// Its limits come with it.
use testkit as _;

/// Runs one of the checks below in a process of its own, and returns what it says on the error output.
fn run(check: &str, variables: &[(&str, &str)]) -> (Option<i32>, String) {
    let program = env::current_exe().expect("a test knows its own file");
    let mut command = Command::new(program);
    command.args(["--ignored", "--exact", check, "ends_well"]).envs(variables.iter().copied());
    let output = command.output().expect("it starts");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
#[ignore = "the tests below run it as a process of its own"]
fn takes_memory_without_end() {
    let mut taken: Vec<Vec<u8>> = Vec::new();
    loop {
        // What is not written to takes no memory of the machine.
        taken.push(Vec::with_capacity(64 << 20));
    }
}

#[test]
#[ignore = "the tests below run it as a process of its own"]
fn loops_without_end() {
    let mut sum = 0u64;
    loop {
        sum = std::hint::black_box(sum.wrapping_add(1));
    }
}

#[test]
#[ignore = "the tests below run it as a process of its own"]
fn ends_well() {
    // More than may be in use at a time, one after the other.
    for _ in 0..100 {
        drop(std::hint::black_box(Vec::<u8>::with_capacity(64 << 20)));
    }
}

#[test]
fn memory_without_end_is_named() {
    let (code, said) = run("takes_memory_without_end", &[]);
    assert_eq!(code, Some(101), "{said}");
    assert!(said.contains("the check `takes_memory_without_end` asked for more than 4 GiB"), "{said}");
    assert!(said.contains("-p testkit -- --skip takes_memory_without_end"), "{said}");
}

#[test]
fn a_loop_without_end_is_ended() {
    let (code, said) = run("loops_without_end", &[("NLP100_CHECK_SECONDS", "1")]);
    assert_eq!(code, Some(101), "{said}");
    assert!(said.contains("does a loop never end?") && said.contains("NLP100_CHECK_SECONDS=10"), "{said}");
}

#[test]
fn what_is_given_back_counts_no_more_and_a_judge_has_its_own_limits() {
    assert_eq!(run("ends_well", &[]), (Some(0), String::new()));
    let (code, _) = run("ends_well", &[("JUDGE_REPORT", "none"), ("NLP100_CHECK_SECONDS", "0")]);
    assert_eq!(code, Some(0));
}
