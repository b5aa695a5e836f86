//! What the tests of the grader share: submissions made by hand, and the grader's verdicts on them.

pub mod attack;
pub mod classroom;
#[cfg(target_os = "linux")]
pub mod machine;
pub mod sample;
#[cfg(target_os = "linux")]
pub mod world;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use grader::course::Course;
use grader::course::holes::as_exercise;
use grader::course::problem::Problem;
use serde_json::Value;
use tempfile::TempDir;
use walkdir::WalkDir;

/// The top of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The folders of the ten problems, such as `72_loss`.
pub fn problems() -> Vec<String> {
    let entries = fs::read_dir(root().join("exercises")).expect("there are exercises");
    let names = entries.map(|entry| entry.expect("it is listed").file_name().to_string_lossy().into_owned());
    let mut problems: Vec<_> = names.filter(|name| name.starts_with('7')).collect();
    problems.sort();
    problems
}

/// The course, read once.
pub fn course() -> &'static Course {
    static COURSE: LazyLock<Course> = LazyLock::new(|| Course::find().expect("the course is whole"));
    &COURSE
}

/// The problem with this folder.
pub fn the_problem(folder: &str) -> &'static Problem {
    course().problems.iter().find(|problem| problem.folder == folder).expect("there is such a problem")
}

/// Runs the grader.
pub fn grader(arguments: &[&str]) -> Output {
    // In CI the grader asks for more, and where the computer's language is Japanese its words are: the tests are to see the same everywhere.
    let mut command = Command::new(env!("CARGO_BIN_EXE_grader"));
    command.args(arguments).env_remove("CI").env("LC_ALL", "C.UTF-8").output().expect("the grader starts")
}

/// Grades the submission in a folder. What was compiled by this grader for an earlier run is not compiled again. Unless the
/// arguments say so, the protections are not tried: that takes seconds, tests of their own do it, and these are to pass on
/// machines without them, too.
pub fn grade(submission: &Path, arguments: &[&str]) -> Graded {
    let submission = submission.to_string_lossy();
    let asks = arguments.iter().any(|one| one.starts_with("--require-isolation"));
    let isolation: &[&str] = if asks { &[] } else { &["--require-isolation=false"] };
    Graded::from(grader(
        &[arguments, &["--keep-programs", "--format", "json", "--submission", &submission], isolation].concat(),
    ))
}

/// Has the grader complete answers to a submission, in a folder of this name.
pub fn complete(work: &Path, name: &str, files: &[PathBuf]) -> PathBuf {
    let folder = work.join(name);
    let into = folder.to_string_lossy();
    let files: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
    let files: Vec<_> = files.iter().map(|file| &**file).collect();
    let output = grader(&[&["try", "--into", &into], &files[..]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    folder
}

/// The files that `punch` makes, by their paths in the folder of exercises.
static UNFILLED: LazyLock<BTreeMap<PathBuf, Vec<u8>>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = grader(&["punch", "--into", &folder.path().to_string_lossy()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let entries = WalkDir::new(folder.path()).into_iter().map(|entry| entry.expect("it can be listed"));
    let files = entries.filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path());
    let name = |path: &Path| path.strip_prefix(folder.path()).expect("it is below").to_owned();
    files.map(|path| (name(&path), fs::read(&path).expect("it can be read"))).collect()
});

/// A submission, made of the unfilled exercises, that lasts as long as this value.
pub struct Submission {
    folder: TempDir,
}

impl Submission {
    /// All exercises with their holes.
    pub fn unfilled() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, text) in UNFILLED.iter() {
            let path = folder.path().join("exercises").join(name);
            fs::create_dir_all(path.parent().expect("it has a folder")).expect("can make folders");
            fs::write(path, text).expect("it can be written");
        }
        Self { folder }
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Changes the `lib.rs` of an exercise.
    pub fn edit(&self, exercise: &str, change: impl FnOnce(String) -> String) -> &Self {
        let path = self.path().join("exercises").join(exercise).join("src/lib.rs");
        let text = fs::read_to_string(&path).expect("the exercise is there");
        fs::write(path, change(text)).expect("it can be written");
        self
    }

    /// Puts the solution of one exercise in.
    pub fn solve(&self, exercise: &str) -> &Self {
        let sources = as_exercise(the_problem(exercise)).expect("there is a solution");
        let lib = sources.into_iter().find(|file| file.path == "lib.rs").expect("it has a library");
        self.edit(exercise, |_| lib.text)
    }

    /// Replaces the hole that begins with these words.
    pub fn fill(&self, exercise: &str, hole: &str, answer: &str) -> &Self {
        self.edit(exercise, |text| {
            let start = text.find(&format!("todo!(\"{hole}")).unwrap_or_else(|| panic!("no hole {hole:?} in {text}"));
            let end = start + text[start..].find('\n').expect("the hole ends");
            format!("{}{answer}{}", &text[..start], &text[end..])
        })
    }

    /// Grades it.
    pub fn grade(&self, arguments: &[&str]) -> Graded {
        grade(self.path(), arguments)
    }
}

/// What the grader said of a submission.
pub struct Graded {
    /// The whole report.
    pub report: Value,
    /// The exit code.
    pub code: Option<i32>,
}

impl From<Output> for Graded {
    fn from(output: Output) -> Self {
        let report = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
        Self { report, code: output.status.code() }
    }
}

impl Graded {
    /// The points, in thousandths.
    pub fn score(&self) -> i64 {
        thousandths(&self.report["score"])
    }

    /// The points of each problem that can be graded here, in thousandths.
    pub fn scores(&self) -> BTreeMap<String, i64> {
        let problems = self.report["problems"].as_array().expect("there are problems");
        let graded = problems.iter().filter(|problem| !problem["score"].is_null());
        graded.map(|problem| (text(&problem["name"]), thousandths(&problem["score"]))).collect()
    }

    /// How each problem stands.
    pub fn states(&self) -> BTreeMap<String, String> {
        let problems = self.report["problems"].as_array().expect("there are problems");
        problems.iter().map(|problem| (text(&problem["name"]), text(&problem["state"]))).collect()
    }

    /// The verdict on each check of a problem, with its message.
    pub fn verdicts(&self, problem: &str) -> BTreeMap<String, (String, String)> {
        let problems = self.report["problems"].as_array().expect("there are problems");
        let problem = problems.iter().find(|entry| entry["name"] == problem).expect("it was graded");
        let checks = problem["checks"].as_array().expect("there are checks");
        let lines = |message: &Value| {
            let lines = message.as_array().expect("a message has lines").iter();
            lines.map(|line| text(&line["text"])).collect::<Vec<_>>()
        };
        // What no check of the problem came to see is said once.
        let pieces = problem["diagnostics"].as_array().expect("there may be some").iter();
        let mut once = lines(&problem["message"]);
        once.extend(
            pieces.map(|piece| text(&piece["rendered"])).filter(|piece| !once.contains(piece)).collect::<Vec<_>>(),
        );
        let outcome = |check: &Value| {
            let own = lines(&check["outcome"]["message"]);
            let message = if own.is_empty() { &once } else { &own };
            (text(&check["outcome"]["verdict"]), message.join("\n"))
        };
        let name = |check: &Value| text(&check["id"]).split('/').next_back().expect("NUMBER/name").to_owned();
        checks.iter().map(|check| (name(check), outcome(check))).collect()
    }
}

fn thousandths(points: &Value) -> i64 {
    (points.as_f64().expect("points are a number") * 1000.0).round() as i64
}

fn text(value: &Value) -> String {
    value.as_str().expect("it is a text").to_owned()
}
