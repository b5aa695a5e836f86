//! `grader gradebook`: points for a spreadsheet, or filled into the sheet that a platform has given out.

pub mod cells;
mod fill;
mod long;
pub mod row;
mod sheet;
mod wide;

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

use crate::class::args::GradebookArgs;
use crate::class::gradebook::cells::harmless;
use crate::class::gradebook::fill::{Filled, fill};
use crate::class::gradebook::row::{Row, rows, rows_of};
use crate::class::policy::Policy;
use crate::class::roster::Roster;
use crate::exit_code::Exit;
use crate::memo::write_whole;
use crate::report::format::Language;
use crate::score::points;

/// Writes gradebooks.
///
/// # Errors
///
/// If the results, the policy or a sheet cannot be read, or a file cannot be written.
pub fn gradebook(args: &GradebookArgs) -> Result<Exit> {
    let policy = Policy::read(args.policy.as_deref())?;
    let rows = match &args.roster {
        Some(file) => rows_of(&Roster::read_file(file)?, &args.results, &policy)?,
        None => rows(&args.results, &policy)?,
    };
    let language = Language::of_the_computer();
    let mut told = told(&rows, language);
    for file in &args.csv {
        write(file, &wide::csv(&rows)?)?;
    }
    for file in &args.long {
        write(file, &long::csv(&rows)?)?;
    }
    for sheet in &args.fill {
        let name = || sheet.display().to_string();
        let bytes = fs::read(sheet).with_context(name)?;
        let Filled { bytes, said } = fill(bytes, &rows, args.column.as_deref(), language).with_context(name)?;
        write(sheet, &bytes)?;
        told += &format!("{}\n{said}", sheet.display());
    }
    if args.csv.is_empty() && args.long.is_empty() && args.fill.is_empty() {
        std::io::stdout().write_all(&wide::csv(&rows)?).context("cannot write the gradebook")?;
    }
    eprint!("{told}");
    Ok(Exit::Success)
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    write_whole(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}

/// How many there are, how many of them have points, and whom the grader has not graded.
fn told(rows: &[Row], language: Language) -> String {
    let scored: Vec<u32> = rows.iter().filter_map(|row| row.grade.points).collect();
    let mean = scored.iter().map(|&points| u64::from(points)).sum::<u64>() / (scored.len().max(1) as u64);
    let mean = u32::try_from(mean).unwrap_or(u32::MAX);
    let (people, scored, mean) = (rows.len(), scored.len(), points(mean));
    let mut told = language.say(
        format!("{people} people, {scored} with points (mean {mean})\n"),
        format!("{people} 人、点数のある人 {scored} 人（平均 {mean}）\n"),
    );
    let not_graded = rows.iter().filter(|row| row.student.error.is_some()).map(|row| harmless(&row.student.person.id));
    let not_graded: Vec<_> = not_graded.collect();
    if !not_graded.is_empty() {
        let who = not_graded.join(", ");
        told += &language.say(format!("not graded: {who}\n"), format!("採点していない人: {who}\n"));
    }
    told
}
