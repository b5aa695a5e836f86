//! A check says the same wherever the answer runs: in its own process, as under `cargo test`, and in the grader's worker.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::common::attack::Attack;
use crate::common::{self, Graded, complete, course, grader, root, sample};
use grader::build::course::cargo::Build;
use grader::build::course::workshop::Workshop;
use grader::build::course::workspaces;
use grader::build::toolchain::Toolchain;
use grader::build::tree::Files;
use grader::course::Course;
use grader::course::manifest::Manifest;
use grader::course::source::read_sources;
use grader::memo::Memo;
use grader::mistakes::domain;
use grader::process::finish::finish;
use grader::process::parallel;
use grader::process::turn::in_turn;
use grader::process::watch::Watcher;
use toml::{Table, Value};
use wire::protocol::variable;

/// How many answers to a problem are tried, unless `NLP100_MISTAKES` says otherwise; with 1000 it is all. `NLP100_PROBLEMS=70,79` tries
/// some problems only, and `NLP100_ANSWERS=limited/` those answers only whose path has this part.
const ANSWERS: usize = 2;

/// The problem that trains models, which takes long. What only checks functions is compiled sooner without optimisation.
const TRAINS: &str = "79_mlp";

/// The attacks that do nothing but answer, besides those that lie with values.
const QUIET: [&str; 5] = [
    "panics_with_a_number",
    "pretends_to_be_unfinished",
    "says_what_the_check_would_say",
    "swallows_its_own_panic",
    "tells_what_it_was_asked",
];

/// Mistakes with these words ask the system for random numbers, which a worker may not: the grader's page says so in a sentence.
const ASKS_THE_SYSTEM: [&str; 2] = ["rand::rng()", "rand::random"];

/// A check that takes longer in its own process does not end.
const PATIENCE: Duration = Duration::from_secs(300);

/// The same for both.
const SEED: u64 = 70;

/// Whether each check passes.
type Verdicts = BTreeMap<String, bool>;

/// Answers to some problems, each wrong in one way at most.
struct Submission {
    /// What answers they are.
    name: String,
    /// Where they lie: `NN_name/src/lib.rs` below it.
    folder: PathBuf,
    /// The folders of the problems.
    problems: Vec<String>,
}

#[test]
fn checks_say_the_same_in_one_process_and_in_two() {
    let work = tempfile::tempdir().expect("a temporary folder");
    let submissions = sample::some("submissions", submissions(work.path()), 1);
    // They stay here, and the same are not built again.
    let programs = build(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("conformance"), &submissions);
    let hidden_seed = hidden_seed();
    let mut compared = 0;
    for (number, submission) in submissions.iter().enumerate() {
        let graded = grade(submission);
        for problem in &submission.problems {
            let alone = verdicts(&graded, problem);
            let together = in_one_process(&programs[&package(number, problem)], &alone, &hidden_seed);
            assert_eq!(together, alone, "{problem}: {}", submission.name);
            if submission.name == "the solutions" {
                assert!(alone.values().all(|&passes| passes), "{problem}: {alone:?}");
            }
            compared += alone.len();
        }
    }
    println!("{compared} verdicts of {} answers are the same", programs.len());
}

/// The solutions; other answers, one to each problem at a time; and the attacks that do nothing but answer.
fn submissions(work: &Path) -> Vec<Submission> {
    let asked = std::env::var("NLP100_MISTAKES").ok().and_then(|number| number.parse().ok());
    let rounds = asked.unwrap_or(if sample::is_whole() { ANSWERS } else { 1 });
    let mut all = common::problems();
    all.retain(|problem| problem != TRAINS || sample::is_whole());
    if let Ok(asked) = std::env::var("NLP100_PROBLEMS") {
        all.retain(|problem| asked.split(',').any(|number| problem.starts_with(number)));
        assert!(!all.is_empty(), "NLP100_PROBLEMS={asked}: there are no such problems");
    }
    let all = sample::some("problems", all, 1);
    let mut submissions = vec![Submission {
        name: "the solutions".into(),
        folder: complete(work, "solutions", &all.iter().map(|problem| nothing_else(work, problem)).collect::<Vec<_>>()),
        problems: all.clone(),
    }];
    let answers: BTreeMap<_, _> = all.iter().map(|problem| (problem.clone(), answers(work, problem))).collect();
    for round in 0..rounds {
        let answer_to = |problem: &String| Some((problem.clone(), one_of(&answers[problem], round, rounds)?));
        let (problems, files): (Vec<_>, Vec<_>) = all.iter().filter_map(answer_to).unzip();
        // No problem has as many.
        if files.is_empty() {
            break;
        }
        let folder = complete(work, &format!("mistakes-{round}"), &files);
        submissions.push(Submission { name: format!("{files:?}"), folder, problems });
    }
    let is_quiet = |attack: &Attack| {
        if attack.problem != "71_prediction" {
            return false;
        }
        QUIET.contains(&attack.slug.as_str()) || (attack.group == "lying with values" && attack.verdicts == ["failed"])
    };
    let quiet = Attack::all().into_iter().filter(is_quiet).collect();
    for attack in sample::some("quiet attacks", quiet, 1) {
        let folder = work.join(&attack.slug);
        fs::create_dir_all(folder.join("71_prediction/src")).expect("can make folders");
        fs::write(folder.join("71_prediction/src/lib.rs"), attack.lib()).expect("can write files");
        submissions.push(Submission { name: attack.slug, folder, problems: vec!["71_prediction".into()] });
    }
    submissions
}

/// An answer that is the solution in every item.
fn nothing_else(work: &Path, problem: &str) -> PathBuf {
    let file = work.join("nothing_else").join(problem).join("solution.rs");
    fs::create_dir_all(file.parent().expect("it has a folder")).expect("can make folders");
    fs::write(&file, "//! The solution.\n").expect("can write files");
    file
}

/// The known mistakes of a problem, other right answers, and answers that are right only within a limit.
fn answers(work: &Path, problem: &str) -> Vec<PathBuf> {
    let known = course().all().find(|known| known.folder == problem).expect("there is such a problem");
    let mut files = Vec::new();
    for kind in ["mistakes", "accepted"] {
        let entries = fs::read_dir(known.solution.join(kind)).expect("there are some");
        files.extend(entries.map(|entry| entry.expect("it is listed").path()));
    }
    let limited = work.join("limited").join(problem);
    fs::create_dir_all(&limited).expect("can make folders");
    for answer in domain::answers(known).expect("they can be made") {
        let file = limited.join(format!("{}.rs", answer.id));
        fs::write(&file, answer.text).expect("can write files");
        files.push(file);
    }
    let asked = std::env::var("NLP100_ANSWERS").unwrap_or_default();
    files.retain(|file| {
        let text = fs::read_to_string(file).expect("it can be read");
        let is_asked_for = file.to_string_lossy().replace('\\', "/").contains(&asked);
        is_asked_for && !ASKS_THE_SYSTEM.iter().any(|words| text.contains(words))
    });
    files.sort();
    files
}

/// One of some files from all over the alphabet.
fn one_of(files: &[PathBuf], round: usize, rounds: usize) -> Option<PathBuf> {
    let rounds = rounds.min(files.len());
    (round < rounds).then(|| files[round * files.len() / rounds].clone())
}

/// The name of an answer's crate.
fn package(submission: usize, problem: &str) -> String {
    format!("answer-{submission}-{problem}")
}

/// Builds each answer as a crate like an exercise, with the suite as its test, and returns the programs by package.
fn build(crates: &Path, submissions: &[Submission]) -> BTreeMap<String, PathBuf> {
    let all = submissions.iter().enumerate().flat_map(|(number, submission)| {
        submission.problems.iter().map(move |problem| (package(number, problem), submission, problem))
    });
    let all: Vec<_> = all.collect();
    let members: Vec<_> = all.iter().map(|(package, ..)| package.clone()).collect();
    let mut workspace = Manifest::read(&root().join("Cargo.toml")).expect("there is a manifest").relocated(&members);
    let mut files = Files::new();
    for (package, submission, problem) in &all {
        files.push((format!("{package}/Cargo.toml"), exercise(package, problem).to_string()));
        for file in read_sources(&submission.folder.join(problem)).expect("they can be read") {
            if !file.is_of_the_program() {
                files.push((format!("{package}/src/{}", file.path), file.text));
            }
        }
        if *problem != TRAINS {
            workspace.optimise(package, 0);
        }
    }
    let lock = workspaces::lock_file(course()).expect("there is one");
    files.extend(workspaces::root_files(&workspace, &lock));
    workspaces::write(crates, &files).expect("can write files");
    cargo(crates)
}

/// The manifest of an exercise, for a crate of another name whose checks lie elsewhere.
fn exercise(package: &str, problem: &str) -> Table {
    let (_, name) = problem.split_once('_').expect("NN_name");
    let exercise = root().join("exercises").join(problem);
    let mut manifest = Manifest::read(&exercise.join("Cargo.toml")).expect("there is a manifest").table;
    manifest["package"]["name"] = Value::String(package.into());
    let target = |name: &str, path: PathBuf| {
        Table::from_iter([
            ("name".to_owned(), Value::String(name.into())),
            ("path".to_owned(), Value::String(path.to_string_lossy().into_owned())),
        ])
    };
    let mut lib = target(name, "src/lib.rs".into());
    lib.insert("test".into(), Value::Boolean(false));
    let test = target(package, exercise.join("tests").join(format!("{name}.rs")));
    manifest.insert("lib".into(), Value::Table(lib));
    manifest.insert("test".into(), Value::Array(vec![Value::Table(test)]));
    // A mistake may leave something unused.
    manifest.remove("lints");
    manifest
}

/// Builds the programs where the grader is built.
fn cargo(crates: &Path) -> BTreeMap<String, PathBuf> {
    let target = Path::new(env!("CARGO_BIN_EXE_grader")).ancestors().nth(2).expect("it lies in a target folder");
    let course = Manifest::read(&root().join("Cargo.toml")).expect("there is a manifest");
    let toolchain = Toolchain::find(&root(), &Memo::none()).expect("these tests were compiled");
    let host = toolchain.host();
    let (packages, variables) = (Vec::new(), Vec::new());
    let built = Build {
        workspace: crates,
        target,
        course: &course,
        host,
        what: "--tests",
        packages,
        variables,
        watcher: &Watcher::default(),
    }
    .run();
    assert!(built.errors.is_empty(), "{}", built.errors);
    built.programs.into_iter().collect()
}

fn grade(submission: &Submission) -> Graded {
    let folder = submission.folder.to_string_lossy();
    let mut arguments: Vec<_> = submission.problems.iter().map(|problem| &problem[..2]).collect();
    let seed = SEED.to_string();
    arguments.extend(["--submission", &folder, "--format", "json", "--seed", &seed, "--require-isolation=false"]);
    Graded::from(grader(&arguments))
}

/// What the grader says of an answer, if this machine can run the check.
fn verdicts(graded: &Graded, problem: &str) -> Verdicts {
    let (_, name) = problem.split_once('_').expect("NN_name");
    let all = graded.verdicts(name).into_iter().filter(|(_, (verdict, _))| verdict != "not_gradable_here");
    all.map(|(check, (verdict, _))| (check, verdict == "passed")).collect()
}

/// The seed of the headlines on which the grader judges 79. Only this machine's memory has it.
fn hidden_seed() -> String {
    let course = Course::find().expect("the course is whole");
    let workshop = Workshop::open(course, env!("CARGO_BIN_EXE_grader").into()).expect("there is one");
    workshop.memo.hidden_number(SEED).expect("it has been used").to_string()
}

/// What the same checks say if suite and answer are one program. Each runs by itself, since an answer may end it.
fn in_one_process(program: &Path, checks: &Verdicts, hidden_seed: &str) -> Verdicts {
    let listed = Command::new(program).args(["--list", "--format=terse"]).output().expect("it starts").stdout;
    let listed = String::from_utf8_lossy(&listed).into_owned();
    let checks: Vec<_> = checks.keys().collect();
    let passes = |check: &String| {
        assert!(listed.lines().any(|line| line == format!("{check}: test")), "{check} is not in {listed}");
        let mut run = Command::new(program);
        run.args(["--exact", check]).env(variable::SEED, SEED.to_string()).env("RUST_BACKTRACE", "0");
        run.env(variable::HIDDEN_SEED, hidden_seed);
        let finished = in_turn(|turn| finish(&mut run, PATIENCE, Some(turn))).expect("it starts");
        finished.status.is_some_and(|status| status.success())
    };
    parallel::map(&checks, |check| ((*check).clone(), passes(check))).into_iter().collect()
}
