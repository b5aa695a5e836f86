//! Grades every hostile answer of `grader/attacks`: its verdict, what it gains, what it costs others, what it leaves
//! behind, and how long it takes.
#![cfg(target_os = "linux")]

#[path = "common/attack.rs"]
mod attack;
mod common;
#[path = "common/machine.rs"]
mod machine;
#[path = "common/sample.rs"]
mod sample;
#[path = "common/world.rs"]
mod world;

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::time::Instant;

use attack::{Attack, Most};
use common::{Graded, root};
use serde_json::Value;
use tempfile::TempDir;
use world::{SECRET, World};

/// A check's processor time in seconds, and how many times as long it may take by the clock.
const SECONDS: f64 = 5.0;
const PATIENCE: &str = "2";

/// No report of two problems is longer than this, in bytes.
const LONGEST_REPORT: usize = 1 << 20;

/// A `softmax` that an author leaves empty, more or less.
const ZEROS: &str = "pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {\n    Array2::zeros(z.dim())\n}\n";

/// The points of a `softmax` full of zeros, and of an answer that fails one check, in thousandths.
static HONEST: LazyLock<(i64, i64)> = LazyLock::new(|| {
    let lib = attack::complete(ZEROS).expect("it is Rust");
    let graded = Graded::from(grade(&submission(&lib), &["71", "--format", "json", "--require-isolation=false"]));
    let checks = graded.verdicts("prediction").len() as i64;
    // What does not divide goes to the first checks, so the last one has the fewest points.
    (graded.scores()["prediction"], 10_000 - 10_000 / checks)
});

/// The submission: 71 with the attack, 72 solved.
fn submission(lib: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let solution = fs::read_to_string(root().join("solutions/72_loss/src/lib.rs")).expect("there is a solution");
    for (exercise, lib) in [("71_prediction", lib), ("72_loss", &solution.replace("loss_solution", "loss"))] {
        let src = folder.path().join("exercises").join(exercise).join("src");
        fs::create_dir_all(&src).expect("can make folders");
        fs::write(src.join("lib.rs"), lib).expect("can write files");
    }
    folder
}

/// Runs the grader with a file open that is none of a worker's business.
fn grade(submission: &TempDir, options: &[&str]) -> Output {
    let open = format!("exec \"$@\" 9>>{}", World::open_file().display());
    let mut command = Command::new("/bin/sh");
    command.args(["-c", &open, "sh", env!("CARGO_BIN_EXE_grader"), "--submission"]);
    command.arg(submission.path()).args(options).output().expect("the grader starts")
}

/// Everything that is wrong with how an attack was graded.
fn complaints(attack: &Attack, world: &mut World) -> Vec<String> {
    let submission = submission(&attack.lib);
    let started = Instant::now();
    let output = grade(
        &submission,
        &["71", "72", "--format", "json", "--no-policy", "--require-isolation=false", "--patience", PATIENCE],
    );
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut complaints = world.changes();
    complaints.extend(unprintable(&text));
    let Ok(report) = serde_json::from_str::<Value>(&text) else {
        complaints.push(format!("no report: {}", String::from_utf8_lossy(&output.stderr)));
        return complaints;
    };
    let graded = Graded { report, code: output.status.code() };
    let (verdict, message) = &graded.verdicts("prediction")[&attack.check];
    println!("{}: {verdict}, in {:.1} s", attack.slug, started.elapsed().as_secs_f64());
    if !attack.verdicts.contains(verdict) {
        let message: String = message.chars().take(300).collect();
        complaints.push(format!("{verdict}, and not {}: {message}", attack.verdicts.join(" or ")));
    }
    let points: BTreeMap<_, _> =
        problems(&graded).iter().map(|problem| (problem["number"].as_u64(), thousandths(&problem["score"]))).collect();
    let most = match attack.most {
        Most::All => 10_000,
        Most::AllButOneCheck => HONEST.1,
        Most::OfZeros => HONEST.0,
        Most::Points(points) => 1000 * points,
    };
    match points[&Some(71)] {
        Some(points) if points <= most => {}
        Some(points) => complaints.push(format!("{points} thousandths, and {most} are the most")),
        None => complaints.push("kept its points out of the score".into()),
    }
    if points[&Some(72)] != Some(10_000) {
        complaints.push(format!("cost problem 72 points: {:?}", points[&Some(72)]));
    }
    let seconds = problems(&graded).iter().flat_map(checks).filter_map(|check| check["outcome"]["seconds"].as_f64());
    let longest = seconds.fold(0.0, f64::max);
    // A second, and two more for a machine that is busy.
    if longest > 2.0 * SECONDS + 3.0 {
        complaints.push(format!("took {longest} s"));
    }
    complaints
}

/// What should not be in a report.
fn unprintable(report: &str) -> Vec<String> {
    let mut found = Vec::new();
    if report.len() > LONGEST_REPORT {
        found.push(format!("a report of {} bytes", report.len()));
    }
    if report.contains(SECRET) {
        found.push("told the planted secret".into());
    }
    if let Some(c) = report.chars().find(|&c| c.is_control() && c != '\n') {
        found.push(format!("{c:?} in the report"));
    }
    if report.lines().any(|line| line.trim_start().starts_with("::") || line.contains("##[")) {
        found.push("a command to a workflow runner in the report".into());
    }
    found
}

fn problems(graded: &Graded) -> &[Value] {
    graded.report["problems"].as_array().map_or(&[], Vec::as_slice)
}

fn checks(problem: &Value) -> &[Value] {
    problem["checks"].as_array().map_or(&[], Vec::as_slice)
}

fn thousandths(points: &Value) -> Option<i64> {
    points.as_f64().map(|points| (points * 1000.0).round() as i64)
}

#[test]
fn no_attack_gains_costs_or_leaves_anything() {
    if let Some(why) = machine::lacks() {
        eprintln!("no attack is tried: {why}");
        return;
    }
    let mut world = World::new();
    // One attack by name, for whoever works on it.
    let only = std::env::var("NLP100_ATTACK").unwrap_or_default();
    let mut wrong = String::new();
    let named: Vec<_> = Attack::all().into_iter().filter(|attack| attack.slug.contains(&only)).collect();
    for attack in &sample::some("attacks", named, 8) {
        for complaint in complaints(attack, &mut world) {
            wrong += &format!("{}: {complaint}\n", attack.slug);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn what_is_against_the_policy_is_not_even_compiled() {
    let _world = World::new();
    let against_policy = Attack::all().into_iter().filter(|attack| attack.against_policy).collect();
    for attack in &sample::some("attacks against the policy", against_policy, 8) {
        let graded =
            Graded::from(grade(&submission(&attack.lib), &["71", "--format", "json", "--require-isolation=false"]));
        for (check, (verdict, message)) in graded.verdicts("prediction") {
            assert_eq!(verdict, "policy", "{} {check}: {message}", attack.slug);
        }
        assert_eq!(graded.score(), 0, "{}", attack.slug);
    }
}

#[test]
fn there_are_attacks_of_every_group() {
    let mut groups = BTreeMap::<_, usize>::new();
    for attack in Attack::all() {
        *groups.entry(attack.group).or_default() += 1;
    }
    assert!(groups.len() >= 8 && groups.values().all(|&attacks| attacks >= 5), "{groups:?}");
    assert!(groups.values().sum::<usize>() >= 70, "{groups:?}");
}
