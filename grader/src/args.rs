//! The command line.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

/// Scores the exercises of NLP100 chapter 8 (problems 70 to 79).
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true, max_term_width = 80, after_help = AFTER_HELP)]
pub struct Args {
    /// What to do instead of grading.
    #[command(subcommand)]
    pub action: Option<Action>,
    /// What to grade.
    #[command(flatten)]
    pub grade: GradeArgs,
}

/// Wide, so that no verdict depends on what else the machine is doing.
pub const PATIENCE: u32 = 10;

const AFTER_HELP: &str = "\
Exit codes:
  0  graded, and the score reaches --min-score where one is asked for
  1  graded, and the score is below --min-score
  2  the command line makes no sense
  3  the grader could not do all of its work; do not use the score
  4  not graded: a protection that was asked for is missing

In the repository the grader runs as `cargo run -p grader --` with these options behind.";

/// Other actions than grading.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Makes the exercises from the solutions (for authors).
    Punch(PunchArgs),
    /// Tries known mistakes and right answers on the checks (for authors).
    Try(TryArgs),
}

/// What to grade, and how to report it.
#[derive(Debug, ClapArgs)]
pub struct GradeArgs {
    /// Problems to grade, such as `71 72`; all if none is named.
    #[arg(value_name = "PROBLEM")]
    pub problems: Vec<String>,
    /// The submission: a copy of the course or just its `exercises` folder, as a folder, .zip or .tar.gz.
    #[arg(long, value_name = "PATH", conflicts_with = "solutions")]
    pub submission: Option<PathBuf>,
    /// Grade the reference solutions, which must get all points.
    #[arg(long)]
    pub solutions: bool,
    /// Form of the report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// File for the report; the terminal if none is named.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Exit with code 1 when the score is lower than this.
    #[arg(long, value_name = "POINTS")]
    pub min_score: Option<f64>,
    /// Seed of the checks' random inputs; the same seed gives the same report. 70 if none is named.
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
    /// File with a secret, from which each submission gets a seed of its own. For submissions the environment variable
    /// NLP100_SECRET does the same.
    #[arg(long, value_name = "FILE", conflicts_with = "seed")]
    pub seed_file: Option<PathBuf>,
    /// Whether to refuse where a protection is missing; with `false` none is even tried. Without this option the
    /// protections are tried for submissions, and asked for in CI.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    pub require_isolation: Option<bool>,
    /// How many times its processor time a check may take by the clock on the wall.
    #[arg(long, value_name = "FACTOR", default_value_t = PATIENCE, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub patience: u32,
    /// Allow what the course does not, such as `unsafe`; the sandbox stays.
    #[arg(long)]
    pub no_policy: bool,
    /// Language of the report; that of the terminal if none is named.
    #[arg(long, value_enum)]
    pub lang: Option<Language>,
}

/// Form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A page for the terminal.
    Text,
    /// JSON, as `grader/report.schema.json` describes it.
    Json,
}

/// Language of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// English.
    En,
    /// 日本語。
    Ja,
}

/// How to make the exercises.
#[derive(Debug, ClapArgs)]
pub struct PunchArgs {
    /// Problems to make; all if none is named.
    #[arg(value_name = "PROBLEM")]
    pub problems: Vec<String>,
    /// Write nothing; exit with code 1 when an exercise is not what its solution makes.
    #[arg(long)]
    pub check: bool,
    /// Make them in this folder instead of `exercises`.
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,
    /// Overwrite exercises even where that loses work that git does not have.
    #[arg(long)]
    pub force: bool,
}

/// Which answers to try.
#[derive(Debug, ClapArgs)]
pub struct TryArgs {
    /// Answer files, or problems whose answers are all tried; all answers of all problems if none is named.
    #[arg(value_name = "FILE or PROBLEM")]
    pub answers: Vec<String>,
    /// Try instead, of the problems named, the answers that are right only while an argument is small, few or not
    /// negative: some check must fail for each.
    #[arg(long, conflicts_with = "into")]
    pub domain: bool,
    /// Try nothing; write the answers, completed to crates, into this folder as one submission to be graded.
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,
    /// Seed of the checks' random inputs.
    #[arg(long, default_value_t = 70)]
    pub seed: u64,
    /// Form of what is told.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

impl GradeArgs {
    /// Whether every protection must hold: what is graded is somebody else's, and nobody sits before the machine.
    pub fn requires_isolation(&self) -> bool {
        let in_ci = || std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false" && value != "0");
        self.require_isolation.unwrap_or_else(|| self.submission.is_some() && in_ci())
    }

    /// Whether to have the canary try the protections.
    pub fn verifies_isolation(&self) -> bool {
        self.require_isolation.unwrap_or(self.submission.is_some())
    }

    /// The language that is asked for, or that of the environment.
    pub fn language(&self) -> Language {
        let from_environment = || {
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
            match set.into_iter().find(|value| !value.is_empty()) {
                Some(value) if value.starts_with("ja") => Language::Ja,
                _ => Language::En,
            }
        };
        self.lang.unwrap_or_else(from_environment)
    }
}
