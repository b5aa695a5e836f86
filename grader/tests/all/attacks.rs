//! Grades every hostile answer of `grader/attacks`: its verdict, what it gains, what it costs others, what it leaves
//! behind, and how long it takes.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use crate::common::attack::{Attack, Most};
use crate::common::world::{SECRET, World, run_folder, runs, started_by};
use crate::common::{self, Graded, attack, machine, root, sample};
use serde_json::Value;
use tempfile::TempDir;

/// A check's processor time in seconds if its problem names none, and how many times as long it may take by the clock.
const SECONDS: f64 = 5.0;
const PATIENCE: &str = "2";

/// Attacks that take ten seconds or more, since they train models, compile kernels without end or print without end: tried with all
/// others, or by name, as are those that use up the time of every check.
const SLOW: [&str; 4] =
    ["kernel_adds_without_end", "kernel_with_else_without_end", "knows_the_sample", "panics_with_a_hundred_megabytes"];

/// No report of two problems is longer than this, in bytes.
const LONGEST_REPORT: usize = 1 << 20;

/// A `softmax` that an author leaves empty, more or less.
const ZEROS: &str = "pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {\n    Array2::zeros(z.dim())\n}\n";

/// The points of a `softmax` full of zeros, and of an answer that fails one check, in thousandths.
static HONEST: LazyLock<(i64, i64)> = LazyLock::new(|| {
    let lib = attack::complete("71_prediction", ZEROS).expect("it is Rust");
    let graded = Graded::from(grade(
        &submission("71_prediction", &lib),
        &["71", "--format", "json", "--require-isolation=false"],
    ));
    let checks = graded.verdicts("prediction").len() as i64;
    // What does not divide goes to the first checks, so the last one has the fewest points.
    (graded.scores()["prediction"], 10_000 - 10_000 / checks)
});

/// The submission: the attack on a problem, and 72 solved.
fn submission(problem: &str, lib: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut attacked = attack::solved(problem);
    attacked.insert("lib.rs".into(), lib.into());
    for (exercise, files) in [(problem, attacked), ("72_loss", attack::solved("72_loss"))] {
        for (name, text) in files {
            let file = folder.path().join("exercises").join(exercise).join("src").join(name);
            fs::create_dir_all(file.parent().expect("it has a folder")).expect("can make folders");
            fs::write(file, text).expect("can write files");
        }
    }
    folder
}

/// The seconds of processor time that a check of a problem has, as its manifest says.
fn seconds(problem: &str) -> f64 {
    let manifest = root().join("exercises").join(problem).join("Cargo.toml");
    let manifest = fs::read_to_string(manifest).expect("there is a manifest");
    let seconds = manifest.lines().find_map(|line| line.strip_prefix("seconds = ")?.parse().ok());
    seconds.unwrap_or(SECONDS)
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
    let submission = submission(&attack.problem, &attack.lib());
    let (number, name) = attack.problem.split_once('_').expect("NN_name");
    let started = Instant::now();
    let output = grade(
        &submission,
        &[number, "72", "--format", "json", "--no-policy", "--require-isolation=false", "--patience", PATIENCE],
    );
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut complaints = world.changes();
    complaints.extend(unprintable(&text));
    let Ok(report) = serde_json::from_str::<Value>(&text) else {
        complaints.push(format!("no report: {}", String::from_utf8_lossy(&output.stderr)));
        return complaints;
    };
    let graded = Graded { report, code: output.status.code() };
    let (verdict, message) = &graded.verdicts(name)[&attack.check];
    if verdict == "not_gradable_here" {
        return complaints;
    }
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
    match points[&number.parse().ok()] {
        Some(points) if points <= most => {}
        Some(points) => complaints.push(format!("{points} thousandths, and {most} are the most")),
        None => complaints.push("kept its points out of the score".into()),
    }
    if points[&Some(72)] != Some(10_000) {
        complaints.push(format!("cost problem 72 points: {:?}", points[&Some(72)]));
    }
    let taken = graded.report["run"]["checks"].as_object().expect("each check took some time").values();
    let times = taken.filter_map(|taken| taken["seconds"].as_f64());
    let longest = times.fold(0.0, f64::max);
    // A second, and two more for a machine that is busy.
    if longest > 2.0 * seconds(&attack.problem) + 3.0 {
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
    let wanted = std::env::var("NLP100_ATTACKS").ok().and_then(|count| count.parse().ok());
    let is_slow = |attack: &Attack| {
        SLOW.contains(&attack.slug.as_str()) || attack.verdicts.iter().any(|verdict| verdict == "timed_out")
    };
    let is_for_today = |attack: &Attack| sample::is_whole() || !only.is_empty() || !is_slow(attack);
    let named = Attack::all().into_iter().filter(|attack| attack.slug.contains(&only));
    let named: Vec<_> = named.filter(is_for_today).collect();
    for attack in &sample::some("attacks", named, wanted.unwrap_or(1)) {
        for complaint in complaints(attack, &mut world) {
            wrong += &format!("{}: {complaint}\n", attack.slug);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn nothing_lives_on_when_the_grader_is_killed() {
    let sleeps = "pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {\n    \
                  std::thread::sleep(std::time::Duration::from_secs(3600));\n    Array2::zeros(z.dim())\n}\n";
    let lib = attack::complete("71_prediction", sleeps).expect("it is Rust");
    let submission = submission("71_prediction", &lib);
    let mut grader = Command::new(env!("CARGO_BIN_EXE_grader"));
    grader.arg("--submission").arg(submission.path()).args(["71", "--require-isolation=false", "--patience", "1000"]);
    let mut grader = grader.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the grader starts");
    let mut started = BTreeMap::new();
    while !started.values().any(|name: &String| name.contains("worker")) {
        assert!(grader.try_wait().expect("it is a child").is_none(), "the grader ended without a worker");
        thread::sleep(Duration::from_millis(20));
        started = started_by(grader.id());
    }
    let folder = run_folder(grader.id()).expect("it has a folder");
    // As a system that wants its memory back does: nothing can be done about it.
    grader.kill().expect("it runs");
    grader.wait().expect("it is a child");
    let deadline = Instant::now() + Duration::from_secs(30);
    while started.keys().any(|&id| runs(id)) || folder.exists() {
        assert!(Instant::now() < deadline, "a judge, a worker or {} is left", folder.display());
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn what_is_against_the_policy_is_not_even_compiled() {
    let against_policy = Attack::all().into_iter().filter(|attack| attack.against_policy).collect();
    for attack in &sample::some("attacks against the policy", against_policy, 2) {
        let (number, name) = attack.problem.split_once('_').expect("NN_name");
        let graded = common::grade(submission(&attack.problem, &attack.lib()).path(), &[number]);
        for (check, (verdict, message)) in graded.verdicts(name) {
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
