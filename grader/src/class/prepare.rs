//! `grader prepare`: a folder with everything that grading needs, to be copied to other machines or mounted there, read-only as well.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use walkdir::WalkDir;

use crate::build::course::prepared::{BuiltIn, NOTE, PROGRAM, Prepared, TOOLCHAIN, WORKSHOP};
use crate::build::course::room::Copied;
use crate::build::course::workshop::{FORM, Workshop};
use crate::build::course::workspaces;
use crate::build::toolchain::Toolchain;
use crate::build::tree;
use crate::class::args::PrepareArgs;
use crate::class::progress::Progress;
use crate::course::Course;
use crate::course::problem::Problem;
use crate::exit_code::Exit;
use crate::memo::{Memo, make_whole};
use crate::mistakes::answer::{Answer, MISTAKES};
use crate::mistakes::program::{self, Program};
use crate::report::format::Language;
use crate::report::machine_paths::cargo_home;

/// Prepares a folder.
///
/// # Errors
///
/// If it is there already, the course cannot be built, or something cannot be copied.
pub fn prepare(args: &PrepareArgs) -> Result<Exit> {
    let folder = &args.folder;
    ensure!(!folder.exists(), "{} is there already; name a new folder", folder.display());
    let launcher = env::current_exe().context("cannot find this program's own file")?;
    let workshop = Workshop::open(Course::find()?, launcher)?;
    let root = &workshop.course.root;
    ensure!(workshop.prepared.is_none(), "{} is a prepared folder itself: copy it", root.display());
    let problems = workshop.course.select_except(&args.problems, &args.except)?;
    let language = Language::of_the_computer();
    let progress = Progress::new(problems.len(), language.say("preparing", "準備しています"), language);
    workshop.watcher.set(progress.watcher());
    let mut known = Vec::new();
    for problem in &problems {
        let mistakes = Answer::all(problem, MISTAKES)?;
        workshop.room(problem).map_err(anyhow::Error::msg)?;
        known.push(program::build(&workshop, problem, MISTAKES, &mistakes)?);
        progress.step();
    }
    progress.end();
    make_whole(folder, |new| fill(new, &workshop, &problems, &known))?;
    let (place, count, megabytes) = (folder.display(), problems.len(), size(folder)? >> 20);
    let english =
        format!("{place} can grade {count} problems ({megabytes} MB). It holds the solutions: keep it from students.");
    let japanese = format!(
        "{place} で {count} 問を採点できます（{megabytes} MB）。解答が入っています。学生に見せないでください。"
    );
    println!("{}", language.say(english, japanese));
    Ok(Exit::Success)
}

fn fill(new: &Path, workshop: &Workshop, problems: &[&Problem], known: &[Program]) -> Result<()> {
    let (course, toolchain) = (&workshop.course, &workshop.toolchain);
    let sources = ["Cargo.toml", "Cargo.lock", "exercises", "solutions"].map(|name| course.root.join(name));
    for source in sources.into_iter().chain(workspaces::sources(course, workshop.root())) {
        if source.exists() {
            tree::copy(&source, &new.join(source.strip_prefix(&course.root).unwrap_or(&source)))?;
        }
    }
    tree::copy(&workshop.launcher, &new.join(PROGRAM).with_extension(env::consts::EXE_EXTENSION))?;
    copy_toolchain(toolchain, &new.join(TOOLCHAIN))?;
    let place = new.join(WORKSHOP);
    let (mut static_programs, mut copied) = (false, Copied::new());
    for problem in problems {
        let room = workshop.room(problem).map_err(|error| anyhow::Error::msg(error.clone()))?;
        static_programs = room.static_programs();
        let copy = place.join(problem.batch.name());
        if !copy.exists() {
            room.copy_into(&copy, &mut copied)?;
        }
    }
    let memory = Memo::new(place.join(Workshop::MEMORY));
    workshop.memo.share_secret(&memory).context("cannot copy the secret of this machine")?;
    for Program { file, key } in known {
        memory.folder(key, |new| tree::copy(file, &new.join(file.file_name().unwrap_or_default())))?;
    }
    let built_in = BuiltIn {
        course: course.root.clone(),
        target: workshop.target().to_owned(),
        toolchain: toolchain.sysroot.clone(),
        cargo: cargo_home(),
    };
    let prepared = Prepared {
        form: FORM.to_owned(),
        course_sha256: workshop.course_sha256.clone(),
        problems: problems.iter().map(|problem| problem.number).collect(),
        static_programs,
        built_in,
    };
    tree::write(&new.join(NOTE), &serde_json::to_string_pretty(&prepared)?)
}

/// Copies the compiler, its libraries, and what it links programs of this machine's kind with.
fn copy_toolchain(toolchain: &Toolchain, new: &Path) -> Result<()> {
    let from = &toolchain.sysroot;
    tree::copy(&toolchain.compiler(), &new.join(toolchain.compiler().strip_prefix(from)?))?;
    for folder in ["bin", "lib"] {
        for entry in fs::read_dir(from.join(folder)).into_iter().flatten() {
            let name = entry?.file_name();
            let path = from.join(folder).join(&name);
            if path.is_file() && is_shared_library(&name) {
                tree::copy(&path, &new.join(folder).join(&name))?;
            }
        }
    }
    // The sources of the standard library stand in messages, if they are there.
    for part in [toolchain.host(), "src/rust/library"] {
        let part = Path::new("lib/rustlib").join(part);
        if from.join(&part).is_dir() {
            tree::copy(&from.join(&part), &new.join(&part))?;
        }
    }
    let copy = Toolchain::at(new.to_owned());
    let is_same = copy.as_ref().is_ok_and(|copy| copy.version == toolchain.version);
    ensure!(is_same, "the compiler in {} cannot be copied: use one that rustup has installed", from.display());
    Ok(())
}

fn is_shared_library(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.ends_with(".dll") || name.ends_with(".dylib") || name.ends_with(".so") || name.contains(".so.")
}

/// The bytes of all files in a folder.
fn size(folder: &Path) -> Result<u64> {
    let entries = WalkDir::new(folder).into_iter();
    let lengths = entries.map(|entry| Ok(entry?.metadata()?.len()));
    lengths.sum::<Result<u64, walkdir::Error>>().context("cannot list what was prepared")
}
