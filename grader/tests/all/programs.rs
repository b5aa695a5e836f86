//! The programs of exercises that nobody has solved yet: each says in two lines where to start.

use std::collections::BTreeMap;
use std::env;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::common::sample;

/// The programs, which run through the earlier problems first.
const PROGRAMS: [&str; 10] =
    ["features", "prediction", "loss", "sgd", "accuracy", "history", "checkpoint", "minibatch", "gpu", "mlp"];

/// Whether the exercises are as `punch` makes them. In a checkout with answers there is nothing to see here.
fn exercises_are_unsolved() -> bool {
    let grader = Command::new(env!("CARGO_BIN_EXE_grader")).args(["punch", "--check"]).output();
    grader.expect("the grader can be started").status.success()
}

/// Some programs of the exercises by name, built by one call of cargo.
fn build(names: &[&str]) -> BTreeMap<String, String> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(top).args(["build", "--quiet", "--bins", "--message-format", "json"]);
    cargo.args(names.iter().flat_map(|name| ["--package", name]));
    let output = cargo.output().expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8_lossy(&output.stdout);
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let program = |message: Value| {
        let name = message["target"]["name"].as_str()?.to_owned();
        Some((name, message["executable"].as_str()?.to_owned()))
    };
    messages.filter_map(program).collect()
}

#[test]
fn a_program_of_an_unsolved_exercise_says_where_to_start() {
    if !exercises_are_unsolved() {
        eprintln!("the exercises of this checkout have answers, so their programs were not run");
        return;
    }
    let names = sample::some("programs", PROGRAMS.into(), 3);
    let programs = build(&names);
    for name in names {
        let mut program = Command::new(&programs[name]);
        let output = program.env("LC_ALL", "C.UTF-8").env_remove("NLP100_DATA").output();
        let output = output.expect("the program can be started");
        let (printed, complaint) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        if name == "gpu" && printed.starts_with("No GPU can be used here.") {
            continue;
        }
        // A driver may complain before the program does.
        let lines: Vec<_> = complaint.lines().skip_while(|line| !line.starts_with("problem ")).collect();
        assert_eq!(output.status.code(), Some(1), "{name}: {printed}{complaint}");
        assert_eq!(lines.len(), 2, "{name}: {printed}{complaint}");
        assert_eq!(lines[0], "problem 70 is not done yet; start with exercises/70_features/README.md", "{name}");
        assert!(printed.lines().count() < 12, "{name} printed before it came to the hole: {printed}");
    }
}
