//! `grader quiz`: starts the quiz, which is a program of its own. It needs the solutions to compute its answers, and the grader
//! is to be built without them.

use std::env;
use std::process::Command;

use anyhow::{Context, Result};

use crate::args::QuizArgs;
use crate::course::Course;
use crate::exit_code::Exit;
use crate::report::format::Language;

/// Builds the quiz if it is not built yet, and asks.
///
/// # Errors
///
/// If there is no course, or cargo cannot be started.
pub fn quiz(args: &QuizArgs) -> Result<Exit> {
    let course = Course::find()?;
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["run", "--quiet", "--package", "quiz", "--"]).args(&args.problems).current_dir(&course.root);
    if let Some(seed) = args.seed {
        command.args(["--seed", &seed.to_string()]);
    }
    if let Some(language) = args.lang {
        command.env("LC_ALL", if language == Language::Ja { "ja_JP.UTF-8" } else { "C.UTF-8" });
    }
    if !course.root.join("target/debug/quiz").with_extension(env::consts::EXE_EXTENSION).is_file() {
        let english = "building the quiz; this takes a while the first time";
        let japanese = "クイズを準備しています。初回は少し時間がかかります。";
        eprintln!("{}", if args.language() == Language::Ja { japanese } else { english });
    }
    let status = command.status().context("cannot start cargo, which builds and runs the quiz")?;
    Ok(if status.success() { Exit::Success } else { Exit::GraderError })
}
