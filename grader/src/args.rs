//! The command line.

use std::path::PathBuf;
use std::time::SystemTime;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::class::args::{ClassArgs, DiffArgs, ExportArgs, FeedbackArgs, GradebookArgs, PrepareArgs, StatsArgs};
use crate::report::format::{Format, Language, ReportFile};
use crate::score::{WithoutAdapter, read_points};

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
pub const WALL_FACTOR: u32 = 10;

const AFTER_HELP: &str = "\
Exit codes:
  0  graded, and the score reaches --min-score if one is asked for
  1  graded, and the score is below --min-score
  2  usage error
  3  the grader could not do all of its work; do not use the score
  4  not graded: a protection that was asked for is missing
  5  not graded: the submission is damaged, locked, too large, or of a form that
     is not read; it says which, and what to do
  6  not graded: no exercise was found in the submission
  7  not graded: there are several copies, and --copy is to name one
With 4 to 7 there is no score: neither points nor a zero.

In the repository the grader runs as `cargo run -p grader --` with these options behind.";

/// Other actions than grading.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Asks questions on a problem, with new numbers each time. Answers are remembered and never count.
    Quiz(QuizArgs),
    /// Writes a page of what you have built: score, curves, mistakes, all that was tried, headlines of yours, quiz.
    Portfolio(PortfolioArgs),
    /// Makes the exercises from the solutions (for authors).
    Punch(PunchArgs),
    /// Tries known mistakes and right answers on the checks (for authors).
    Try(TryArgs),
    /// Grades what a whole class has handed in (for instructors).
    Class(ClassArgs),
    /// Makes a folder with which other machines grade, without cargo and without network (for instructors).
    Prepare(PrepareArgs),
    /// Makes points of the results of a class, for a spreadsheet or a platform's sheet.
    Gradebook(GradebookArgs),
    /// Writes a page for each student from the results of a class, or one report in another form.
    Feedback(FeedbackArgs),
    /// Counts what a class can do: check by check, mistake by mistake.
    Stats(StatsArgs),
    /// Compares the results of a class with older ones: whose points differ, and why.
    Diff(DiffArgs),
    /// Writes the sources of a class for Dolos, JPlag or MOSS.
    Export(ExportArgs),
}

/// What to grade, and how to report it.
#[derive(Debug, ClapArgs)]
pub struct GradeArgs {
    /// Problems to grade, such as `71 72`; all if none is named.
    #[arg(value_name = "PROBLEM")]
    pub problems: Vec<String>,
    /// Leave this problem out; may be given several times.
    #[arg(long, value_name = "PROBLEM")]
    pub except: Vec<String>,
    /// What becomes of a problem that this machine cannot grade, such as 78 without a graphics adapter.
    #[arg(long, value_name = "POLICY", value_enum, default_value_t)]
    pub without_adapter: WithoutAdapter,
    /// The submission: a copy of the course, its `exercises` folder, or some exercises, at any depth, as a folder, .zip or
    /// .tar (also packed by gzip, bzip2, xz or Zstandard), whatever its name, or one source file.
    #[arg(long, value_name = "PATH", conflicts_with = "solutions")]
    pub submission: Option<PathBuf>,
    /// Of several copies in the submission, grade the one in this folder; if none is named, the one in which most is written.
    #[arg(long, value_name = "NAME", conflicts_with = "solutions")]
    pub copy: Option<String>,
    /// Grade the reference solutions, which must get all points.
    #[arg(long)]
    pub solutions: bool,
    /// Write the report in this form to this file, besides the page on the terminal; may be given several times. The
    /// file `-` is the standard output, in the place of the page.
    #[arg(long, value_name = "FORMAT=FILE", value_parser = ReportFile::parse)]
    pub report: Vec<ReportFile>,
    /// Form of the report on the standard output, or in the file that --out names.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// File for the report in the form that --format names.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Exit with code 1 when the score is lower than this; up to three decimals.
    #[arg(long, value_name = "POINTS", value_parser = read_points)]
    pub min_score: Option<u32>,
    /// Seed of the checks' random inputs; the same seed gives the same report. 70 if none is named.
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
    /// File with a secret, from which each problem of each submission gets a seed of its own. For submissions the environment variable
    /// NLP100_SECRET does the same.
    #[arg(long, value_name = "FILE", conflicts_with = "seed")]
    pub seed_file: Option<PathBuf>,
    /// Refuse to grade unless every protection holds; `false` skips trying them. Default: required for --submission on
    /// Linux and in CI; elsewhere they are tried, and what is missing is said.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    pub require_isolation: Option<bool>,
    /// Wall-clock limit of a check, as a multiple of its CPU limit.
    #[arg(long, value_name = "FACTOR", default_value_t = WALL_FACTOR, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub patience: u32,
    /// Seconds that all checks of a submission may take together by the clock; what is not run by then has timed out.
    #[arg(long, value_name = "SECONDS", default_value_t = 3600)]
    pub budget: u64,
    /// Allow what the course does not, such as `unsafe`; the sandbox stays.
    #[arg(long)]
    pub no_policy: bool,
    /// Keep what the compiler makes of the submission, so that the same sources are not compiled again: for who tries the grader.
    #[arg(long, conflicts_with = "solutions")]
    pub keep_programs: bool,
    /// Leave the values that checks expect out of every form of the report.
    #[arg(long)]
    pub hide_expected: bool,
    /// Leave out of the report what differs from run to run (times and memory): the same input gives the same bytes.
    #[arg(long)]
    pub reproducible: bool,
    /// For the report: whose work it is.
    #[arg(long, value_name = "NAME")]
    pub who: Option<String>,
    /// For the report: which attempt it is.
    #[arg(long, value_name = "NUMBER")]
    pub attempt: Option<u32>,
    /// For the report: when it was handed in, such as 2026-11-27T09:00:00Z.
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_rfc3339)]
    pub handed_in: Option<SystemTime>,
    /// For the report: whether that was too late.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    pub late: Option<bool>,
    /// Language of the report; that of the terminal if none is named.
    #[arg(long, value_enum)]
    pub lang: Option<Language>,
}

/// What to ask about.
#[derive(Debug, ClapArgs)]
pub struct QuizArgs {
    /// Problems to ask about, such as `72`; if none is named, all are listed, with what was answered right.
    #[arg(value_name = "PROBLEM")]
    pub problems: Vec<String>,
    /// Seed of the numbers; others each time if none is named.
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,
    /// Language of the questions; that of the terminal if none is named.
    #[arg(long, value_enum)]
    pub lang: Option<Language>,
}

impl QuizArgs {
    /// The language that is asked for, or that of the computer.
    pub fn language(&self) -> Language {
        self.lang.unwrap_or_else(Language::of_the_computer)
    }
}

/// What goes into the portfolio.
#[derive(Debug, ClapArgs)]
pub struct PortfolioArgs {
    /// Headlines of your own, which your model of problem 79 labels.
    #[arg(value_name = "HEADLINE")]
    pub headlines: Vec<String>,
    /// Language of the page; that of the terminal if none is named.
    #[arg(long, value_enum)]
    pub lang: Option<Language>,
}

impl PortfolioArgs {
    /// The language that is asked for, or that of the computer.
    pub fn language(&self) -> Language {
        self.lang.unwrap_or_else(Language::of_the_computer)
    }
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
    #[arg(long, value_enum, default_value_t = TryFormat::Text)]
    pub format: TryFormat,
}

/// Form of what is told of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TryFormat {
    /// A page for the terminal.
    Text,
    /// JSON.
    Json,
}

impl GradeArgs {
    /// The reports that are asked for, in either way.
    pub fn reports(&self) -> Vec<ReportFile> {
        let screen = || PathBuf::from("-");
        let file = match (&self.out, self.format) {
            (None, Format::Text) => None,
            (out, format) => Some(ReportFile { format, file: out.clone().unwrap_or_else(screen) }),
        };
        file.into_iter().chain(self.report.iter().cloned()).collect()
    }

    /// Whether every protection must hold: what is graded is somebody else's, and the system has them or nobody sits before
    /// the machine.
    pub fn requires_isolation(&self) -> bool {
        let in_ci = || std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false" && value != "0");
        self.require_isolation.unwrap_or_else(|| self.submission.is_some() && (cfg!(target_os = "linux") || in_ci()))
    }

    /// Whether to have the canary try the protections.
    pub fn verifies_isolation(&self) -> bool {
        self.require_isolation.unwrap_or(self.submission.is_some())
    }

    /// The language that is asked for, or that of the computer.
    pub fn language(&self) -> Language {
        self.lang.unwrap_or_else(Language::of_the_computer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reports(words: &[&str]) -> Result<Vec<(Format, String)>, String> {
        let args = Args::try_parse_from([&["grader"], words].concat()).map_err(|error| error.to_string())?;
        let file = |report: ReportFile| (report.format, report.file.to_string_lossy().into_owned());
        Ok(args.grade.reports().into_iter().map(file).collect())
    }

    #[test]
    fn reports_are_asked_for_one_by_one_or_by_format_and_out() {
        assert_eq!(reports(&[]), Ok(vec![]));
        assert_eq!(reports(&["--format", "json"]), Ok(vec![(Format::Json, "-".into())]));
        assert_eq!(reports(&["--format", "json", "--out", "a"]), Ok(vec![(Format::Json, "a".into())]));
        let asked = reports(&["--report", "json=a=b", "--report", "text=c"]);
        assert_eq!(asked, Ok(vec![(Format::Json, "a=b".into()), (Format::Text, "c".into())]));
        for wrong in ["json", "json=", "xml=a"] {
            assert!(reports(&["--report", wrong]).is_err(), "{wrong}");
        }
    }
}
