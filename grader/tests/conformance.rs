//! A check says the same wherever the answer runs: in its own process, as under `cargo test`, and in the grader's worker.

#[path = "common/attack.rs"]
#[allow(dead_code, reason = "the attacks' own test uses the rest")]
mod attack;
mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use attack::Attack;
use common::{Graded, grader, root};
use toml::{Table, Value};

/// The attacks that do nothing but answer, besides those that lie with values.
const QUIET: [&str; 5] = [
    "panics_with_a_number",
    "pretends_to_be_unfinished",
    "says_what_the_check_would_say",
    "swallows_its_own_panic",
    "tells_what_it_was_asked",
];

/// No more wrong answers than this: each of them is graded once.
const MOST_MISTAKES: usize = 8;

/// Whether each check passes.
type Verdicts = BTreeMap<String, bool>;

#[test]
fn checks_say_the_same_in_one_process_and_in_two() {
    let answers = answers();
    let together = build(&answers);
    for (number, (name, lib)) in answers.iter().enumerate() {
        let alone = in_a_worker(lib);
        assert_eq!(in_one_process(&together, number), alone, "{name}");
        if name == "solution" {
            assert!(alone.values().all(|&passes| passes), "{alone:?}");
        }
    }
}

/// Names and sources: the solution, wrong answers, and attacks that do nothing but answer.
fn answers() -> Vec<(String, String)> {
    let folder = root().join("solutions/71_prediction");
    let solution = fs::read_to_string(folder.join("src/lib.rs")).expect("there is a solution");
    let is_quiet = |attack: &Attack| {
        QUIET.contains(&attack.slug.as_str()) || (attack.group == "lying with values" && attack.verdicts == ["failed"])
    };
    let attacks = Attack::all().into_iter().filter(is_quiet).map(|attack| (attack.slug, attack.lib));
    let entries = fs::read_dir(folder.join("mistakes")).into_iter().flatten().flatten();
    let texts = entries.map(|entry| (entry.path(), fs::read_to_string(entry.path()).expect("it is text")));
    // An attack's imports take the place of the solution's, but a mistake's come on top of them.
    let mut mistakes: Vec<_> = texts.filter(|(_, text)| !text.contains("\nuse ")).collect();
    mistakes.sort();
    let some = mistakes.iter().step_by(mistakes.len().div_ceil(MOST_MISTAKES).max(1));
    let complete = |text: &str| attack::complete(text).expect("it is Rust");
    let mistakes = some.map(|(path, text)| (path.display().to_string(), complete(text)));
    let names = |(name, lib): (String, String)| (name, lib.replace("prediction_solution", "prediction"));
    [("solution".to_owned(), solution)].into_iter().chain(mistakes).chain(attacks).map(names).collect()
}

/// One program with all answers and the suite, which asks the answer that the environment names.
fn build(answers: &[(String, String)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("conformance");
    let suite = fs::read_to_string(root().join("exercises/71_prediction/tests/prediction.rs")).expect("it is there");
    let mut program = format!("{suite}\nmod prediction {{\n    use ndarray::{{Array2, ArrayRef2}};\n");
    for (function, arguments, names, returns) in [
        ("softmax", "z: &ArrayRef2<f64>", "z", "Array2<f64>"),
        ("predict", "x: &ArrayRef2<f64>, w: &ArrayRef2<f64>", "x, w", "Array2<f64>"),
        ("sigmoid", "z: f64", "z", "f64"),
    ] {
        program += &format!("    pub fn {function}({arguments}) -> {returns} {{\n        match super::answer() {{\n");
        for number in 0..answers.len() {
            program += &format!("            {number} => super::answer_{number}::{function}({names}),\n");
        }
        program += "            other => panic!(\"there is no answer {other}\"),\n        }\n    }\n";
    }
    program += "}\n\nfn answer() -> usize {\n    std::env::var(\"ANSWER\").unwrap().parse().unwrap()\n}\n";
    for (number, (_, lib)) in answers.iter().enumerate() {
        program += &format!("\nmod answer_{number} {{\n{lib}\n}}\n");
    }
    fs::create_dir_all(&folder).expect("can make folders");
    fs::write(folder.join("program.rs"), program).expect("can write files");
    fs::write(folder.join("Cargo.toml"), manifest().to_string()).expect("can write files");
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("can write files");
    cargo(&folder)
}

/// The manifest of that program: the course's own workspace with another member, so that dependencies are those that
/// are built already.
fn manifest() -> Table {
    let text = fs::read_to_string(root().join("Cargo.toml")).expect("there is a manifest");
    let mut manifest: Table = text.parse().expect("it is TOML");
    let workspace = manifest["workspace"].as_table_mut().expect("it is a table");
    workspace.remove("default-members");
    workspace.insert("members".into(), Value::Array(Vec::new()));
    let dependencies = workspace["dependencies"].as_table_mut().expect("it is a table");
    for path in dependencies.iter_mut().filter_map(|(_, dependency)| dependency.get_mut("path")) {
        let place = root().join(path.as_str().expect("a path is text"));
        *path = Value::String(place.to_string_lossy().into_owned());
    }
    let own: Table = "
        [package]
        name = 'conformance'
        version = '0.0.0'
        edition = '2024'
        [dependencies]
        judge.workspace = true
        ndarray.workspace = true
        serde.workspace = true
        testkit.workspace = true
        worker.workspace = true
        [[test]]
        name = 'conformance'
        path = 'program.rs'
        [profile.dev.package.conformance]
        opt-level = 0"
        .parse()
        .expect("it is TOML");
    for section in ["package", "dependencies", "test"] {
        manifest.insert(section.into(), own[section].clone());
    }
    let packages = manifest["profile"]["dev"]["package"].as_table_mut().expect("it is a table");
    packages.insert("conformance".into(), own["profile"]["dev"]["package"]["conformance"].clone());
    manifest
}

/// Builds the program where the grader is built.
fn cargo(folder: &Path) -> PathBuf {
    let target = Path::new(env!("CARGO_BIN_EXE_grader")).ancestors().nth(2).expect("it lies in a target folder");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["test", "--no-run", "--offline", "--message-format=json", "--target-dir"]).arg(target);
    // This test's own package is none of the other cargo's business.
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CARGO_PKG_") || name.contains("MANIFEST")) {
        cargo.env_remove(name);
    }
    let output = cargo.current_dir(folder).output().expect("cargo starts");
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    let messages = lines.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let mut programs = messages.filter_map(|message| message["executable"].as_str().map(PathBuf::from));
    programs.next().unwrap_or_else(|| panic!("{lines}\n{}", String::from_utf8_lossy(&output.stderr)))
}

fn in_one_process(program: &Path, answer: usize) -> Verdicts {
    let output = Command::new(program).env("ANSWER", answer.to_string()).output().expect("it starts");
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    let verdicts = lines.lines().filter_map(|line| line.strip_prefix("test ")?.split_once(" ... "));
    verdicts.map(|(check, verdict)| (check.to_owned(), verdict == "ok")).collect()
}

fn in_a_worker(lib: &str) -> Verdicts {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let src = folder.path().join("exercises/71_prediction/src");
    fs::create_dir_all(&src).expect("can make folders");
    fs::write(src.join("lib.rs"), lib).expect("can write files");
    let submission = folder.path().to_string_lossy();
    let graded =
        Graded::from(grader(&["--submission", &submission, "71", "--format", "json", "--require-isolation=false"]));
    let verdicts = graded.verdicts("prediction").into_iter();
    verdicts.map(|(check, (verdict, _))| (check, verdict == "passed")).collect()
}
