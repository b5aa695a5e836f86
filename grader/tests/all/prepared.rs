//! A prepared folder, mounted read-only at another path, grades a class as the checkout does: without cargo, without network, and with
//! the checkout, cargo's and rustup's own folders out of sight.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::common::{complete, grader, root, sample};
use serde_json::Value;
use tempfile::TempDir;
use walkdir::WalkDir;

/// Shows a prepared folder ($1) read-only in a new place ($2), hides other folders (the rest up to `--`), and goes on.
const ELSEWHERE: &str = r#"
set -e
mount --bind "$1" "$2"
mount -o remount,bind,ro "$2"
shift 2
while [ "$1" != -- ]; do mount -t tmpfs none "$1"; shift; done
shift
exec "$@"
"#;

/// A prepared folder, and another machine as far as this one can be one.
struct Elsewhere {
    folder: TempDir,
    prepared: PathBuf,
    /// Whether there can be namespaces here, and whose rights it takes.
    unshare: Option<&'static str>,
}

impl Elsewhere {
    fn new(problems: &[&str]) -> Self {
        let target = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
        let made = target.path().join("made");
        succeeded(&grader(&[&["prepare", &made.to_string_lossy()], problems].concat()));
        let prepared = target.path().join("moved");
        fs::rename(&made, &prepared).expect("it can be moved");
        let works = |flags: &&str| {
            let tried = Command::new("unshare").args([flags, "sh", "-c", "mount -t tmpfs none /mnt"]).output();
            tried.is_ok_and(|output| output.status.success())
        };
        let unshare = ["-mn", "-rmn"].into_iter().find(works);
        if unshare.is_none() {
            eprintln!(
                "there are no namespaces here: the folder is only moved, and not mounted read-only without network"
            );
        }
        Self { folder: target, prepared, unshare }
    }

    /// Runs the program of the prepared folder, without anything that it does not hold but the linker.
    fn grade(&self, arguments: &[&str]) -> Output {
        let place = tempfile::tempdir().expect("a temporary folder");
        open(place.path());
        let mut command = match self.unshare {
            Some(flags) => {
                let mut command = Command::new("unshare");
                command.args([flags, "sh", "-c", ELSEWHERE, "sh"]).arg(&self.prepared).arg(place.path());
                let home = |name: &str, folder: &str| {
                    std::env::var_os(name).map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(folder)))
                };
                let hidden = [Some(root()), home("CARGO_HOME", ".cargo"), home("RUSTUP_HOME", ".rustup")];
                command.args(hidden.into_iter().flatten().filter(|folder| folder.is_dir())).arg("--");
                command.arg(place.path().join("grade"));
                command
            }
            None => Command::new(self.prepared.join("grade")),
        };
        command.env_clear().env("PATH", "/usr/bin:/bin").env("HOME", "").current_dir("/");
        command.args(arguments).output().expect("it starts")
    }
}

/// Lets other users pass: the compiler and the student's code run as such.
fn open(folder: &Path) {
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    fs::set_permissions(folder, mode).expect("it can be opened");
}

fn succeeded(output: &Output) {
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", said(&output.stdout), said(&output.stderr));
}

/// The paths of the files below a folder.
fn names(folder: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().map(|entry| entry.expect("it can be listed"));
    let files = entries.filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path());
    files.map(|path| path.strip_prefix(folder).expect("it is below").to_owned()).collect()
}

/// The files below a folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    names(folder)
        .into_iter()
        .map(|name| (name.clone(), fs::read(folder.join(&name)).expect("it can be read")))
        .collect()
}

/// A class of two, with a known mistake and with a wrong type; of four if everything is tried: right, and no Rust.
fn class(folder: &Path) {
    let solution =
        |student: &str, file: &str| complete(folder, student, &[root().join("solutions/72_loss").join(file)]);
    let mistaken = solution("mistaken", "mistakes/first_hundred_examples.rs");
    let lib = fs::read_to_string(mistaken.join("72_loss/src/lib.rs")).expect("it is there");
    let mut broken = vec![("typed", "\npub fn more() -> f64 { prediction::softmax(\"no array\") }\n")];
    if sample::is_whole() {
        solution("right", "accepted/one_hot.rs");
        broken.push(("broken", "\npub fn broken( {\n"));
    }
    for (student, more) in broken {
        let file = folder.join(student).join("72_loss/src/lib.rs");
        fs::create_dir_all(file.parent().expect("it has a folder")).expect("it can be made");
        fs::write(file, format!("{lib}{more}")).expect("it can be written");
    }
}

/// Lays out what Gradescope does, runs the recipe's script, and returns its exit code and the results.
fn gradescope(prepared: &Path, submission: &Path, options: &str) -> (Option<i32>, Option<Value>) {
    let place = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| place.path().join(name);
    for folder in ["source", "results"] {
        fs::create_dir(path(folder)).expect("it can be made");
    }
    std::os::unix::fs::symlink(submission, path("submission")).expect("it can be linked");
    fs::write(path("source/secret.txt"), "0123456789abcdef0123").expect("it can be written");
    fs::write(path("source/options.txt"), options).expect("it can be written");
    let run = Command::new(root().join("grader/recipes/gradescope/run_autograder"))
        .envs([("AUTOGRADER", place.path()), ("NLP100", prepared)])
        .env_remove("CARGO_MANIFEST_DIR")
        .output()
        .expect("it starts");
    let results = fs::read(path("results/results.json")).ok();
    (run.status.code(), results.map(|bytes| serde_json::from_slice(&bytes).expect("it is JSON")))
}

/// Makes a student's checkout, runs the autograder of Classroom 50 in it, and returns its exit code and the result.
fn classroom50(prepared: &Path, submission: &Path, options: &str) -> (Option<i32>, Option<Value>) {
    let place = tempfile::tempdir().expect("a temporary folder");
    let (bundle, checkout) = (place.path().join("bundle"), place.path().join("checkout"));
    fs::create_dir(&bundle).expect("it can be made");
    fs::copy(root().join("grader/recipes/classroom50/autograder.py"), bundle.join("autograder.py"))
        .expect("it can be copied");
    fs::write(bundle.join("options.txt"), options).expect("it can be written");
    for (name, bytes) in files(submission) {
        let file = checkout.join("exercises").join(name);
        fs::create_dir_all(file.parent().expect("it has a folder")).expect("it can be made");
        fs::write(file, bytes).expect("it can be written");
    }
    // Students cannot hand in a result.
    fs::write(checkout.join("result.json"), "{\"score\": 100000}").expect("it can be written");
    let commit = "git init -q . && git add . && git -c user.name=a -c user.email=a@b commit -qm work";
    let mut committed = Command::new("sh");
    committed.args(["-c", commit]).current_dir(&checkout).env("GIT_COMMITTER_DATE", "2026-11-20T10:00:00+09:00");
    succeeded(&committed.output().expect("it starts"));
    let runner = [
        ("CLASSROOM", "nlp"),
        ("ASSIGNMENT", "8"),
        ("ASSIGNMENT_TYPE", "individual"),
        ("SUBMISSION_TAG", "submit/2026-11-20T01-00-00Z-abc"),
        ("OWNER", "alice"),
        ("COMMIT_URL", "https://example.org/commit"),
        ("RELEASE_URL", "https://example.org/release"),
    ];
    let run = Command::new("python3")
        .arg(bundle.join("autograder.py"))
        .current_dir(&checkout)
        .envs(runner)
        .env("NLP100", prepared)
        .env_remove("CARGO_MANIFEST_DIR")
        .output()
        .expect("it starts");
    let page = fs::read_to_string(checkout.join("release-body.md")).unwrap_or_default();
    assert!(!page.is_empty(), "{}", String::from_utf8_lossy(&run.stderr));
    let result = fs::read(checkout.join("result.json")).ok();
    (run.status.code(), result.map(|bytes| serde_json::from_slice(&bytes).expect("it is JSON")))
}

/// The recipes that grade by a prepared folder: with a score, and without one if there is nothing to grade.
fn recipes(prepared: &Path, class: &Path) {
    let options = "72 --require-isolation=false\n";
    let nothing = tempfile::tempdir().expect("a temporary folder");
    fs::write(nothing.path().join("notes.txt"), "none yet").expect("it can be written");
    let (code, results) = gradescope(prepared, &class.join("mistaken"), options);
    let results = results.expect("there are results");
    let score = results["score"].as_f64().expect("there is a score");
    assert!(code == Some(0) && score > 0.0 && score < 10.0 && results["tests"][0]["number"] == "72", "{results}");
    let (code, results) = gradescope(prepared, nothing.path(), options);
    let results = results.expect("there are results");
    assert!(code == Some(0) && results["score"].is_null() && results["extra_data"]["state"] == "nothing_found");
    // What the grader cannot do is no result.
    let (code, results) = gradescope(prepared, &class.join("mistaken"), "no-such-problem");
    assert!(code.is_some_and(|code| code > 1) && results.is_none(), "{code:?} {results:?}");

    let can = |program: &str| Command::new(program).arg("--version").output().is_ok_and(|run| run.status.success());
    if !can("python3") || !can("git") {
        eprintln!("there is no Python or no git here: the autograder of Classroom 50 is not run");
        return;
    }
    let (code, result) = classroom50(prepared, &class.join("mistaken"), options);
    let result = result.expect("there is a result");
    assert_eq!((code, result["score"].as_f64()), (Some(0), Some((score * 1000.0).round())), "{result}");
    assert_eq!((&result["datetime"], &result["max-score"]), (&"2026-11-20T01:00:00Z".into(), &10_000.into()));
    assert_eq!(result["review"], "https://example.org/commit");
    let (code, result) = classroom50(prepared, nothing.path(), options);
    assert!(code.is_some_and(|code| code > 1) && result.is_none(), "{code:?} {result:?}");
}

#[test]
fn a_prepared_folder_grades_a_class_elsewhere_as_the_checkout_does() {
    let (problems, more): (&[&str], &[&str]) = match sample::is_whole() {
        true => (&[], &["--except", "78"]),
        // What isolation is worth has tests of its own, and trying it takes seconds.
        false => (&["72"], &["72", "--require-isolation=false"]),
    };
    let elsewhere = Elsewhere::new(problems);
    let before = names(&elsewhere.prepared);
    let work = tempfile::tempdir().expect("a temporary folder");
    let text = |name: &str| work.path().join(name).to_string_lossy().into_owned();
    class(&work.path().join("class"));
    fs::write(work.path().join("secret"), "0123456789abcdef0123").expect("it can be written");
    let (input, secret) = (text("class"), text("secret"));
    let arguments = |out: &str| {
        let words = ["class", &input, "--seed-file", &secret, "--out", &text(out)].map(str::to_owned);
        words.into_iter().chain(more.iter().map(|word| (*word).to_owned())).collect::<Vec<_>>()
    };
    let run = |words: &[String], run: &dyn Fn(&[&str]) -> Output| {
        succeeded(&run(&words.iter().map(String::as_str).collect::<Vec<_>>()));
    };
    // What is compiled here may be there since the last run; in the prepared folder, which is new, it is compiled in any case.
    run(&[&arguments("here")[..], &["--keep-programs".to_owned()]].concat(), &|words| grader(words));
    run(&arguments("there"), &|words| elsewhere.grade(words));
    let (here, there) = (files(&work.path().join("here/students")), files(&work.path().join("there/students")));
    assert!(here.keys().eq(there.keys()) && here.len() >= 6, "{:?}", here.keys());
    for (name, bytes) in &here {
        assert_eq!(String::from_utf8_lossy(bytes), String::from_utf8_lossy(&there[name]), "{}", name.display());
    }
    let named = |name: &str| there.values().any(|bytes| String::from_utf8_lossy(bytes).contains(name));
    assert!(named("\"first_hundred_examples\"") && named("E0308"), "a mistake and a wrong type are named");

    // What it was not prepared for is said, and nothing is built.
    if !sample::is_whole() {
        let output = elsewhere.grade(&["71", "--solutions"]);
        let page = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.code() == Some(3) && page.contains("prepared without problem 71"), "{page}");
    }
    let output = elsewhere.grade(&["prepare", &text("again")]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("is a prepared folder itself"), "{output:?}");
    assert_eq!(names(&elsewhere.prepared), before, "nothing is written into it");

    recipes(&elsewhere.prepared, &work.path().join("class"));

    // A copy that is not whole, or not of the same course, is noticed.
    let library = before.iter().find(|file| file.starts_with("workshop/middle/libraries")).expect("there is one");
    fs::remove_file(elsewhere.prepared.join(library)).expect("it can be removed");
    let output = elsewhere.grade(&["72", "--solutions"]);
    let page = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.code() == Some(3) && page.contains("is not as it was prepared"), "{page}");
    let suite = elsewhere.prepared.join("exercises/72_loss/tests/loss.rs");
    let text = fs::read_to_string(&suite).expect("it is there");
    fs::write(&suite, text + "\n// changed\n").expect("it can be written");
    let output = elsewhere.grade(&["72", "--solutions"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(3) && said.contains("has changed since it was prepared"), "{said}");
    drop(elsewhere.folder);
}
