//! The student's part, built by the compiler alone, in a sandbox.

pub mod beside;
pub mod compiler;
mod contract;
pub mod slot;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use crate::build::course::room::Room;
use crate::build::course::workshop::Workshop;
use crate::build::programs::{Failure, Programs};
use crate::build::student::beside::{USUAL, beside_usual};
use crate::build::student::compiler::Compiler;
use crate::build::student::slot::{Bench, Slot};
use crate::course::interface::Interface;
use crate::course::problem::Problem;
use crate::course::source::SourceFile;
use crate::memo::{Key, Memo};

/// Programs that are kept however old they are.
const KEPT: usize = 100;

/// How a student's crate is compiled.
#[derive(Clone, Copy, Debug)]
pub struct How {
    /// Whether it may have code that the compiler calls unsafe. If not, such code is against the course's rules, however it came there.
    pub is_unsafe_allowed: bool,
    /// Whether it is optimised as `cargo test` does. If not, it is there in two thirds of the time, and answers the same.
    pub is_optimised: bool,
}

/// How the compiler names the worker's file.
const WORKER: &str = "main.rs:";

/// Compiles a student's crate and the worker around it, or finds the program among those that were `kept`.
///
/// # Errors
///
/// Why there are no programs. The student is at fault only if the solution compiles in the same place, in the same way.
pub fn compile(
    workshop: &Workshop,
    slot: &Slot,
    problem: &Problem,
    sources: &[SourceFile],
    how: How,
    kept: &Memo,
) -> Result<Programs, Failure> {
    let room = workshop.room(problem).map_err(|error| Failure::GraderError(error.clone()))?;
    let judge = room.judge(problem)?;
    let programs = |worker| Programs {
        judge: judge.clone(),
        worker,
        is_static: room.static_programs(),
        is_optimised: how.is_optimised,
    };
    let key = Key::of("worker").with(workshop.grader_version()).with(&problem.folder);
    let key = key.with([how.is_unsafe_allowed, how.is_optimised].map(u8::from));
    let key = sources.iter().fold(key, |key, file| key.with(&file.path).with(&file.text));
    if let Some(folder) = kept.find(&key) {
        return Ok(programs(folder.join(program_name())));
    }
    let beside = beside_usual(sources).map(|sources| {
        let bench = slot.bench(problem, &room.reference(), &sources).map_err(cannot_prepare)?;
        let compiler = compiler(workshop, room, problem, bench.sources(), how);
        worker(room, problem, &compiler, true, &bench.out("submission")?)
    });
    let worker = match beside {
        Some(Ok(worker)) => worker,
        // What the compiler says is to be said of the student's own text.
        _ => as_it_is(workshop, slot, problem, sources, how)?,
    };
    // A memory that cannot be written only costs time.
    let found = kept.folder(&key, |new| {
        fs::copy(&worker, new.join(program_name()))?;
        Ok(())
    });
    kept.forget_old_folders(KEPT);
    Ok(programs(found.map_or(worker, |folder| folder.join(program_name()))))
}

/// Compiles one file in the place of a problem's library.
///
/// # Errors
///
/// If it does not compile, and why.
pub fn compile_library(workshop: &Workshop, slot: &Slot, problem: &Problem, source: &str) -> Result<(), Failure> {
    let room = workshop.room(problem).map_err(|error| Failure::GraderError(error.clone()))?;
    let sources = [SourceFile::new("lib.rs", source)];
    let bench = slot.bench(problem, &room.reference(), &sources).map_err(cannot_prepare)?;
    let how = How { is_unsafe_allowed: true, is_optimised: false };
    compiler(workshop, room, problem, bench.sources(), how)
        .library(room.call(&problem.name)?, None, &bench.out("library")?)
        .map(|_| ())
}

/// Compiles a student's crate without any other beside it. If that fails, the solution is compiled in the same place.
fn as_it_is(
    workshop: &Workshop,
    slot: &Slot,
    problem: &Problem,
    sources: &[SourceFile],
    how: How,
) -> Result<PathBuf, Failure> {
    let room = workshop.room(problem).map_err(|error| Failure::GraderError(error.clone()))?;
    let bench = slot.bench(problem, &room.reference(), sources).map_err(cannot_prepare)?;
    let compiler = compiler(workshop, room, problem, bench.sources(), how);
    match worker(room, problem, &compiler, false, &bench.out("submission")?) {
        Err(failure @ (Failure::DoesNotCompile(_) | Failure::CompilerLimits(_) | Failure::Policy(_))) => {
            let reference = Compiler { is_unsafe_allowed: true, folder: room.reference(), ..compiler };
            Err(match worker(room, problem, &reference, false, &bench.out("reference")?) {
                Ok(_) => failure.told(problem, sources),
                Err(ours) => {
                    Failure::GraderError(format!("the solution does not compile here either:\n{}", ours.messages()))
                }
            })
        }
        worker => worker,
    }
}

fn compiler<'a>(workshop: &'a Workshop, room: &Room, problem: &Problem, folder: PathBuf, how: How) -> Compiler<'a> {
    Compiler {
        toolchain: &workshop.toolchain,
        launcher: &workshop.launcher,
        folder,
        libraries: room.libraries(),
        visible: room.libraries_visible_to(problem, &workshop.course.problems),
        linker_folders: room.linker_folders().to_vec(),
        static_programs: room.static_programs(),
        is_unsafe_allowed: how.is_unsafe_allowed,
        is_optimised: how.is_optimised,
    }
}

impl Failure {
    /// The same failure in the words of the course, if the student's crate compiles and is not what the worker calls: the
    /// worker is none of the student's files.
    fn told(self, problem: &Problem, sources: &[SourceFile]) -> Self {
        match &self {
            Self::DoesNotCompile(messages) if messages.contains(WORKER) => {
                let lib = problem.solution.join("src/lib.rs");
                let interface = Interface::read(&problem.name, &problem.suite(), &lib);
                let told =
                    interface.map(|interface| contract::differences(&interface, &problem.folder, sources, messages));
                match told {
                    Ok(sentences) if !sentences.is_empty() => Self::DoesNotCompile(sentences.join("\n")),
                    _ => self,
                }
            }
            _ => self,
        }
    }
}

/// The library, beside the crate `usual` or not, and the worker around it.
fn worker(
    room: &Room,
    problem: &Problem,
    compiler: &Compiler,
    is_beside_usual: bool,
    out: &Path,
) -> Result<PathBuf, Failure> {
    let call = room.call(&format!("worker_{}", problem.number))?;
    let usual = call.dependency(USUAL, &room.libraries()).filter(|_| is_beside_usual);
    let library = compiler.library(room.call(&problem.name)?, usual.as_deref(), out)?;
    compiler.program(&call.clone().with_dependency(&problem.name, &library), out)
}

fn program_name() -> String {
    format!("worker{}", env::consts::EXE_SUFFIX)
}

fn cannot_prepare(error: io::Error) -> Failure {
    Failure::GraderError(format!("cannot prepare the compiler's folder: {error}"))
}

impl Bench {
    /// An empty folder for what the compiler makes.
    fn out(&self, name: &str) -> Result<PathBuf, Failure> {
        let out = self.path().join(name);
        fs::create_dir(&out).map(|()| out).map_err(cannot_prepare)
    }
}
