//! `grader stats`: what a class can do and where it goes wrong, check by check and mistake by mistake.

mod count;
mod html;
mod page;
mod table;

use std::io::Write;

use anyhow::{Context, Result};

use crate::class::args::StatsArgs;
use crate::class::gradebook::row::rows;
use crate::class::policy::Policy;
use crate::class::stats::count::Stats;
use crate::exit_code::Exit;
use crate::memo::write_whole;
use crate::report::format::Language;

/// Counts what a class can do, and tells it.
///
/// # Errors
///
/// If the results or the policy cannot be read, or a file cannot be written.
pub fn stats(args: &StatsArgs) -> Result<Exit> {
    let policy = Policy::read(args.policy.as_deref())?;
    let stats = Stats::of(&rows(&args.results, &policy)?);
    let language = args.language();
    for (file, bytes) in
        [(&args.csv, table::csv(&stats)?), (&args.html, html::page(&stats, language == Language::Ja).into_bytes())]
    {
        if let Some(file) = file {
            write_whole(file, &bytes).with_context(|| format!("cannot write {}", file.display()))?;
        }
    }
    if args.csv.is_none() && args.html.is_none() {
        std::io::stdout().write_all(page::page(&stats, language).as_bytes()).context("cannot write the page")?;
    }
    Ok(Exit::Success)
}
