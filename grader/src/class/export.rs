//! `grader export`: the sources of a class for a program that looks for copied work. A folder a student, and the unfilled course as
//! what everybody was given.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::class::args::ExportArgs;
use crate::class::collect::Download;
use crate::class::enrol::enrol;
use crate::class::finder::Finder;
use crate::class::gradebook::cells::harmless;
use crate::class::results::slug_of;
use crate::class::roster::Roster;
use crate::course::Course;
use crate::course::source::SourceFile;
use crate::exit_code::Exit;
use crate::memo::{make_whole, write_whole};
use crate::process::run_folder::RunFolder;
use crate::submission::path::shown;
use crate::submission::stop::Stop;
use crate::submission::{Reader, Submission};

/// Writes the sources of a class.
///
/// # Errors
///
/// If the download cannot be read, or the folder is there already.
pub fn export(args: &ExportArgs) -> Result<Exit> {
    ensure!(!args.out.exists(), "{} is there already; name a new folder", args.out.display());
    let course = Course::find()?;
    let run = RunFolder::new(&env::temp_dir())?;
    let download = Download::open(&args.input, &run)?;
    let roster = args.roster.as_deref().map(Roster::read_file).transpose()?;
    let (people, _) = enrol(download.listed.entries.clone(), roster.as_ref());
    let problems: Vec<String> =
        course.select(&args.problems)?.into_iter().map(|problem| problem.folder.clone()).collect();
    let reader = Reader::new(&course)?;
    let own = Submission::Work(course.root.clone()).take(&course, None);
    let unfilled = own.map_err(Stop::into_error).context("cannot read the course's own exercises")?;
    let mut left_out = String::new();
    let mut info = csv::Writer::from_writer(Vec::new());
    info.write_record(["filename", "label", "full_name"])?;
    make_whole(&args.out, |new| {
        for problem in &problems {
            let files = unfilled.sources.get(problem).map(Vec::as_slice).unwrap_or_default();
            write_sources(&new.join("base"), problem, files)?;
        }
        for enrolled in &people {
            let person = &enrolled.person;
            let taken = match reader.take(&download.parts(&enrolled.entry), None) {
                Ok(taken) => taken,
                Err(stop) => {
                    let _ = writeln!(left_out, "  {}: {:#}", shown(&person.id), stop.into_error());
                    continue;
                }
            };
            let name = slug_of(person);
            for problem in &problems {
                let files = taken.sources.get(problem).map(Vec::as_slice).unwrap_or_default();
                for file in write_sources(&new.join("students").join(&name), problem, files)? {
                    let file = file.strip_prefix(new).unwrap_or(&file).to_string_lossy().replace('\\', "/");
                    info.write_record([&file, &harmless(&person.id), &harmless(&person.name)])?;
                }
            }
        }
        if args.finder == Finder::Dolos {
            let table = std::mem::replace(&mut info, csv::Writer::from_writer(Vec::new())).into_inner();
            write_whole(&new.join("info.csv"), &table.context("cannot write the table")?)?;
        }
        Ok(())
    })?;
    println!("{}", args.finder.command(&args.out));
    eprint!("{left_out}");
    Ok(Exit::Success)
}

/// Writes the sources of a problem into the folder of a student, each under one name without folders: not every program looks deeper.
fn write_sources(folder: &Path, problem: &str, files: &[SourceFile]) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut written = Vec::new();
    for SourceFile { path, text } in files {
        let file = folder.join(format!("{problem}__{}", path.replace('/', "__")));
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        written.push(file);
    }
    Ok(written)
}
