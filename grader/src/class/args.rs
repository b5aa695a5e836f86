//! The command lines of what is done with a whole class.

use std::path::PathBuf;

use clap::Args;

use crate::class::finder::Finder;
use crate::class::shard::Shard;
use crate::report::format::{Format, Language};
use crate::score::WithoutAdapter;

/// What to grade, of whom, and where the results go.
#[derive(Clone, Debug, Args)]
pub struct ClassArgs {
    /// The download of a platform: a folder, or an archive. Moodle, Canvas, manaba, Classroom 50 and nbgrader are known; else a
    /// folder, an archive or a file a student.
    #[arg(value_name = "INPUT")]
    pub input: PathBuf,
    /// Problems to grade, such as `71 72`; all if none is named.
    #[arg(value_name = "PROBLEM")]
    pub problems: Vec<String>,
    /// Folder for the results. What lies in it already is not graded again.
    #[arg(long, value_name = "RESULTS", required_unless_present = "list")]
    pub out: Option<PathBuf>,
    /// Grade nothing; say which layout it is, and whose is what.
    #[arg(long)]
    pub list: bool,
    /// The list of the class as CSV with a line of titles, such as `id,name,email`: people get their ids from it,
    /// and from a column `handed_in` the times that a platform does not tell, such as 2026-11-20T23:59:00+09:00.
    #[arg(long, value_name = "CSV")]
    pub roster: Option<PathBuf>,
    /// File with a secret, from which each problem of each submission gets a seed of its own. The environment variable
    /// NLP100_SECRET does the same.
    #[arg(long, value_name = "FILE")]
    pub seed_file: Option<PathBuf>,
    /// Grade without a secret: everybody can know the checks' inputs.
    #[arg(long, conflicts_with = "seed_file")]
    pub public_seed: bool,
    /// Grade only the K-th of N parts of the class. The results of all parts are put together by copying their folders into
    /// one.
    #[arg(long, value_name = "K/N", value_parser = Shard::parse)]
    pub shard: Option<Shard>,
    /// Submissions in work at a time. Programs run at a time as the machine has processors, however many these are.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,
    /// Grade only this student; may be given several times.
    #[arg(long, value_name = "ID")]
    pub only: Vec<String>,
    /// Leave this problem out; may be given several times.
    #[arg(long, value_name = "PROBLEM")]
    pub except: Vec<String>,
    /// What becomes of a problem that this machine cannot grade, such as 78 without a graphics adapter.
    #[arg(long, value_name = "POLICY", value_enum, default_value_t)]
    pub without_adapter: WithoutAdapter,
    /// Refuse to grade unless every protection holds; `false` skips trying them.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_value_t = true, default_missing_value = "true")]
    pub require_isolation: bool,
    /// Wall-clock limit of a check, as a multiple of its CPU limit.
    #[arg(long, value_name = "FACTOR", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub patience: u32,
    /// Seconds that all checks of a submission may take together by the clock.
    #[arg(long, value_name = "SECONDS", default_value_t = 3600)]
    pub budget: u64,
    /// Allow what the course does not, such as `unsafe`; the sandbox stays.
    #[arg(long)]
    pub no_policy: bool,
    /// Keep what the compiler makes of submissions, so that the same sources are not compiled again: for who tries the grader.
    #[arg(long)]
    pub keep_programs: bool,
}

/// What to prepare, and where.
#[derive(Clone, Debug, Args)]
pub struct PrepareArgs {
    /// A new folder. With it other machines grade by `DIR/grade`, wherever they have it, without cargo and without network.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Problems to prepare, such as `71 72`; all if none is named.
    #[arg(value_name = "PROBLEM")]
    pub problems: Vec<String>,
    /// Leave this problem out; may be given several times.
    #[arg(long, value_name = "PROBLEM")]
    pub except: Vec<String>,
}

/// Which points to write, and where.
#[derive(Clone, Debug, Args)]
pub struct GradebookArgs {
    /// The folder of results.
    #[arg(value_name = "RESULTS")]
    pub results: PathBuf,
    /// What counts, and how much: weights, deadlines, points by hand.
    #[arg(long, value_name = "TOML")]
    pub policy: Option<PathBuf>,
    /// The list of the class, as for `grader class`: who has handed in nothing has a line too.
    #[arg(long, value_name = "CSV")]
    pub roster: Option<PathBuf>,
    /// Write a table with a line a student to this file; on the standard output if no file at all is named.
    #[arg(long, value_name = "FILE")]
    pub csv: Vec<PathBuf>,
    /// Write a table with a line a check to this file.
    #[arg(long, value_name = "FILE")]
    pub long: Vec<PathBuf>,
    /// Fill the points into this sheet, which Moodle, Canvas or manaba has given out as CSV. Every other byte stays as it was.
    #[arg(long, value_name = "SHEET")]
    pub fill: Vec<PathBuf>,
    /// The title of the column of points in the sheet, if it is not clear.
    #[arg(long, value_name = "TITLE")]
    pub column: Option<String>,
}

/// What to tell students, and where.
#[derive(Clone, Debug, Args)]
pub struct FeedbackArgs {
    /// The folder of results, or one report as JSON.
    #[arg(value_name = "RESULTS")]
    pub path: PathBuf,
    /// Folder for the files, one for each student.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Their form.
    #[arg(long, value_enum, default_value_t = Format::Html)]
    pub format: Format,
    /// Their language.
    #[arg(long, value_enum, default_value_t = Language::Ja)]
    pub lang: Language,
    /// Leave out the values that checks expect.
    #[arg(long)]
    pub hide_expected: bool,
}

/// What to count, and where to tell it.
#[derive(Clone, Debug, Args)]
pub struct StatsArgs {
    /// The folder of results.
    #[arg(value_name = "RESULTS")]
    pub results: PathBuf,
    /// What counts, and how much.
    #[arg(long, value_name = "TOML")]
    pub policy: Option<PathBuf>,
    /// Write a table with a line a check and a line a mistake to this file.
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
    /// Write a page that needs nothing else to this file.
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Language of the page; that of the terminal if none is named.
    #[arg(long, value_enum)]
    pub lang: Option<Language>,
}

impl StatsArgs {
    /// The language that is asked for, or that of the computer.
    pub fn language(&self) -> Language {
        self.lang.unwrap_or_else(Language::of_the_computer)
    }
}

/// Which results to compare.
#[derive(Clone, Debug, Args)]
pub struct DiffArgs {
    /// The folder of the older results.
    #[arg(value_name = "OLD")]
    pub old: PathBuf,
    /// The folder of the newer results.
    #[arg(value_name = "NEW")]
    pub new: PathBuf,
    /// What counts, and how much.
    #[arg(long, value_name = "TOML")]
    pub policy: Option<PathBuf>,
    /// What counted for the older results, if that was something else.
    #[arg(long, value_name = "TOML")]
    pub old_policy: Option<PathBuf>,
    /// Write a table to this file instead of the page.
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
}

/// Whose sources to write, and for which program.
#[derive(Clone, Debug, Args)]
pub struct ExportArgs {
    /// The download of a platform, as for `grader class`.
    #[arg(value_name = "INPUT")]
    pub input: PathBuf,
    /// Problems whose sources are compared; all if none is named.
    #[arg(value_name = "PROBLEM")]
    pub problems: Vec<String>,
    /// The program that looks for copied work.
    #[arg(long = "for", value_name = "PROGRAM", value_enum)]
    pub finder: Finder,
    /// A new folder for the sources.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The list of the class, as for `grader class`.
    #[arg(long, value_name = "CSV")]
    pub roster: Option<PathBuf>,
}
