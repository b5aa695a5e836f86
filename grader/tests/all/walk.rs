//! The walk of the texts: what the README and the exercises tell a reader to type works, in both languages, and prints no more than
//! two screens. Every command is run in a fresh copy of the course if `NLP100_WHOLE=1` is set.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::common::{problems, root, sample};
use grader::course::Course;
use grader::course::holes::as_exercise;
use walkdir::WalkDir;

/// Lines of two screens of 25.
const TWO_SCREENS: usize = 50;

/// The part of the front page that a beginner follows, in both languages.
const FIRST_MINUTES: [&str; 2] = ["## The first ten minutes\n", "## 最初の 10 分\n"];

/// The commands of a text, in their order: lines of its console blocks, and code in its sentences. What is no command
/// for a reader as it stands, such as `cargo test -p <crate>`, is left out.
fn commands(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut is_console = false;
    for line in text.lines() {
        if line.starts_with("```") {
            is_console = line == "```console";
        } else if is_console {
            found.push(line.split(" #").next().unwrap_or_default().trim().to_owned());
        } else {
            found.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    let begins = ["cargo run -p ", "cargo run --release -p ", "cargo test -p ", "cargo grade "];
    let is_command = |command: &String| begins.iter().any(|begin| command.starts_with(begin));
    found.retain(|command| is_command(command) && !command.contains(['<', '…']));
    found
}

/// The section of the front page that begins with this title.
fn section(title: &str) -> String {
    let text = fs::read_to_string(root().join("README.md")).expect("there is a front page");
    let begin = text.find(title).unwrap_or_else(|| panic!("no {title:?} in README.md")) + title.len();
    let rest = &text[begin..];
    rest[..rest.find("\n## ").unwrap_or(rest.len())].to_owned()
}

/// The text of an exercise in a language.
fn text_of(problem: &str, name: &str) -> String {
    let path = root().join("exercises").join(problem).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn both_languages_name_the_same_commands_and_only_crates_that_there_are() {
    let [english, japanese] = FIRST_MINUTES.map(|title| commands(&section(title)));
    assert_eq!(english, japanese, "the first ten minutes");
    assert!(english.len() >= 4, "{english:?}");
    let mut all = english;
    for problem in problems() {
        let [english, japanese] = ["README.md", "README.ja.md"].map(|name| commands(&text_of(&problem, name)));
        assert_eq!(
            Vec::from_iter(BTreeSet::from_iter(&english)),
            Vec::from_iter(BTreeSet::from_iter(&japanese)),
            "{problem}"
        );
        assert!(!english.is_empty(), "{problem} has no command");
        all.extend(english);
    }
    let course = Course::find().expect("the course is whole");
    let crates: BTreeSet<_> =
        course.problems.iter().map(|problem| problem.name.as_str()).chain(["data", "grader"]).collect();
    for command in all {
        let mut words = command.split(' ').skip_while(|word| *word != "-p");
        if let Some(name) = words.nth(1) {
            assert!(crates.contains(name), "{command}: there is no crate {name}");
        }
    }
}

/// A copy of the course as it is handed out.
pub fn copy(course: &Path, to: &Path) {
    let is_output = |name: &str| ["target", ".git", "prepared"].contains(&name);
    let entries =
        WalkDir::new(course).into_iter().filter_entry(|entry| !is_output(&entry.file_name().to_string_lossy()));
    for entry in entries {
        let entry = entry.expect("the course can be listed");
        let place = to.join(entry.path().strip_prefix(course).expect("it is inside"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&place).expect("folders can be made");
        } else {
            fs::copy(entry.path(), &place).expect("files can be copied");
        }
    }
}

/// A reader before a fresh copy of the course.
struct Reader {
    folder: PathBuf,
    target: PathBuf,
}

impl Reader {
    /// Types a command.
    fn types(&self, command: &str) -> Output {
        // What is built for speed takes minutes, and says the same.
        let words = command.replace(" --release", "");
        let words: Vec<_> = words.split('"').collect();
        let mut arguments = Vec::new();
        for (i, part) in words.iter().enumerate() {
            match i % 2 {
                0 => arguments.extend(part.split_whitespace().map(str::to_owned)),
                _ => arguments.push((*part).to_owned()),
            }
        }
        let mut cargo = Command::new(&arguments[0]);
        cargo.args(&arguments[1..]).current_dir(&self.folder).env("CARGO_TARGET_DIR", &self.target);
        cargo
            .env("CARGO_TERM_QUIET", "true")
            .env_remove("RUST_BACKTRACE")
            .env_remove("NLP100_WHOLE")
            .env("LC_ALL", "C.UTF-8");
        cargo.output().expect("cargo starts")
    }

    /// Types a command that must work.
    fn is_served(&self, command: &str) {
        let output = self.types(command);
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        // Where there is no graphics adapter, the program of 78 says so.
        let has_no_adapter = command.contains(" gpu") && said.contains("adapter");
        assert!(output.status.success() || has_no_adapter, "`{command}` fails:\n{said}");
        let lines = String::from_utf8_lossy(&output.stdout).lines().count();
        assert!(lines <= TWO_SCREENS, "`{command}` prints {lines} lines");
    }
}

#[test]
fn a_reader_who_types_what_the_texts_say_is_served() {
    if !sample::is_whole() {
        println!("NLP100_WHOLE=1 types every command, which takes minutes");
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let reader = Reader { folder: folder.path().join("course"), target: root().join("target/walk") };
    copy(&root(), &reader.folder);
    let course = Course::find().expect("the course is whole");
    for problem in &course.problems {
        if problem.number == 70 {
            let first = commands(&section(FIRST_MINUTES[0]));
            for command in first.iter().filter(|command| !command.contains("-p features")) {
                reader.is_served(command);
            }
            let output = reader.types("cargo test -p features");
            assert!(!output.status.success(), "the checks of an exercise with holes are green");
        }
        for file in as_exercise(problem).expect("there is a solution") {
            let place = reader.folder.join("exercises").join(&problem.folder).join("src").join(file.path);
            fs::create_dir_all(place.parent().expect("it has a folder")).expect("folders can be made");
            fs::write(place, file.text).expect("it can be written");
        }
        for command in BTreeSet::from_iter(commands(&text_of(&problem.folder, "README.md"))) {
            println!("{command}");
            reader.is_served(&command);
        }
    }
}
