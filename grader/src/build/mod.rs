//! Compiling: the course's own parts with cargo, then each student crate in a sandbox; every problem is passed on as soon
//! as its judge and its worker are there.

pub mod course;
pub mod programs;
pub mod stage;
pub mod student;

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::{env, fs, io, thread};

use serde::{Deserialize, Serialize};

use crate::build::course::cargo::{self, Built};
use crate::build::course::freshness;
use crate::build::course::rustc_call::{Call, RECORD_VARIABLE};
use crate::build::programs::{Failure, Programs};
use crate::build::stage::{Places, Staged};
use crate::build::student::compiler::{self, Compiler};
use crate::course::problem::Problem;
use crate::process::parallel;

/// A problem that is ready to be judged, or not.
#[derive(Debug)]
pub struct Compiled {
    /// The problem.
    pub problem: Problem,
    /// Its programs, or why there are none.
    pub programs: Result<Programs, Failure>,
}

/// What the course itself brings to some of its problems, built by cargo.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct CourseParts {
    judges: Built,
    stubs: Built,
}

/// Builds the parts of the problems that do not come last, and of the canary.
///
/// They are always built for all of these, whichever are graded: what is asked of cargo decides which features the
/// dependencies have, and so it stays the same from run to run.
pub fn course_parts(staged: &Staged) -> CourseParts {
    parts(&Site::of(staged), false)
}

/// Compiles the canary as if it were a submission.
///
/// # Errors
///
/// When that does not work, and why.
pub fn canary(staged: &Staged, parts: &CourseParts) -> Result<Programs, Failure> {
    Site::of(staged).problem(&staged.canary, parts)
}

/// Compiles other sources in the canary's place.
///
/// # Errors
///
/// When a file cannot be read or written.
pub fn in_place_of_canary(staged: &Staged, parts: &CourseParts, source: &str) -> io::Result<Result<(), Failure>> {
    let site = Site::of(staged);
    let launcher = env::current_exe()?;
    let call = Call::read(&site.places.calls, &staged.canary.name)?;
    let (folder, out) = (site.places.out.join("planted"), site.places.out.join("planted-out"));
    let _ = fs::remove_dir_all(&out);
    let src = folder.join("exercises").join(&staged.canary.folder).join("src");
    fs::create_dir_all(&out).and_then(|()| fs::create_dir_all(&src))?;
    fs::write(src.join("lib.rs"), source)?;
    let compiler = Compiler { folder, ..site.compiler(&staged.canary, &parts.stubs, &launcher, &call) };
    Ok(compiler.library(&call, &out).map(|_| ()))
}

/// Compiles the submission in a thread of its own and yields the problems in order, each as soon as it is ready.
pub fn compile(staged: &Staged, parts: CourseParts) -> impl Iterator<Item = Compiled> + use<> {
    let (sender, receiver) = channel();
    let (late, early): (Vec<_>, Vec<_>) = staged.problems.iter().cloned().partition(|problem| problem.build_last);
    let waiting = early.iter().chain(&late).cloned().collect();
    let site = Site::of(staged);
    thread::spawn(move || {
        site.build(&early, &parts, &sender);
        if !late.is_empty() {
            site.build(&late, &self::parts(&site, true), &sender);
        }
    });
    InOrder { waiting, ready: HashMap::new(), receiver }
}

fn parts(site: &Site, late: bool) -> CourseParts {
    let file = site.places.calls.join(if late { "late" } else { "early" });
    if let Some(parts) = freshness::recall(&file, &site.places.inputs, CourseParts::files) {
        return parts;
    }
    let group: Vec<_> = site.all.iter().filter(|problem| problem.build_last == late).cloned().collect();
    let mut variables = vec![(RECORD_VARIABLE, site.places.calls.clone())];
    variables.extend(site.launcher.iter().map(|program| ("RUSTC_WORKSPACE_WRAPPER", program.clone())));
    let parts = CourseParts {
        judges: cargo::build(&site.places.judges, &site.places.target, "judge", &group, &[]),
        stubs: cargo::build(&site.places.workers, &site.places.target, "worker", &group, &variables),
    };
    if parts.judges.errors.is_empty() && parts.stubs.errors.is_empty() {
        freshness::note(&file, &site.places.inputs, &parts.files(), &parts);
    }
    parts
}

impl CourseParts {
    fn files(&self) -> Vec<PathBuf> {
        let of = |built: &Built| {
            let programs = built.programs.iter().map(|(_, path)| path);
            programs.chain(&built.libraries).cloned().collect::<Vec<_>>()
        };
        [of(&self.judges), of(&self.stubs)].concat()
    }
}

/// Holds back problems that are ready before their turn.
struct InOrder {
    waiting: VecDeque<Problem>,
    ready: HashMap<u32, Compiled>,
    receiver: Receiver<Compiled>,
}

impl Iterator for InOrder {
    type Item = Compiled;

    fn next(&mut self) -> Option<Compiled> {
        let problem = self.waiting.pop_front()?;
        while !self.ready.contains_key(&problem.number) {
            match self.receiver.recv() {
                Ok(compiled) => self.ready.insert(compiled.problem.number, compiled),
                Err(_) => {
                    let failure = Failure::GraderError("the build ended without a word on this problem".into());
                    return Some(Compiled { problem, programs: Err(failure) });
                }
            };
        }
        self.ready.remove(&problem.number)
    }
}

/// What compiling needs of the stage, to be taken into a thread.
struct Site {
    launcher: Option<PathBuf>,
    places: Places,
    refused: HashMap<u32, Failure>,
    /// Whether programs are kept for the next run.
    keep: bool,
    /// All problems, and the canary.
    all: Vec<Problem>,
}

impl Site {
    fn of(staged: &Staged) -> Self {
        Self {
            launcher: env::current_exe().ok(),
            places: staged.places.clone(),
            refused: staged.refused.clone(),
            keep: staged.keeps_programs,
            all: staged.all.iter().chain([&staged.canary]).cloned().collect(),
        }
    }

    /// Compiles the student's crates of a group.
    fn build(&self, group: &[Problem], parts: &CourseParts, sender: &Sender<Compiled>) {
        parallel::map(group, |problem| {
            let programs = self.problem(problem, parts);
            // The receiver is gone only when nobody wants the results any more.
            let _ = sender.send(Compiled { problem: problem.clone(), programs });
        });
    }

    fn problem(&self, problem: &Problem, parts: &CourseParts) -> Result<Programs, Failure> {
        if let Some(failure) = self.refused.get(&problem.number) {
            return Err(failure.clone());
        }
        let ours = |what: &str, built: &Built| Failure::GraderError(format!("{what}\n{}", built.errors));
        let CourseParts { judges, stubs } = parts;
        let judge = judges.program("judge", problem).ok_or_else(|| ours("the checks do not compile:", judges))?;
        stubs.program("worker", problem).ok_or_else(|| ours("the course does not compile:", stubs))?;
        let launcher = self.launcher.as_ref();
        let launcher = launcher.ok_or_else(|| Failure::GraderError("this program cannot find its own file".into()))?;
        let worker = self.worker(problem, stubs, launcher).unwrap_or_else(|error| {
            Err(Failure::GraderError(format!("cannot prepare the compiler's folder: {error}")))
        });
        worker.map(|(worker, is_static)| Programs { judge: judge.to_owned(), worker, is_static })
    }

    /// The student's crate and the worker around it, and whether that needs no other file to run.
    fn worker(
        &self,
        problem: &Problem,
        stubs: &Built,
        launcher: &Path,
    ) -> io::Result<Result<(PathBuf, bool), Failure>> {
        let library = Call::read(&self.places.calls, &problem.name)?;
        let program = Call::read(&self.places.calls, &format!("worker_{}", problem.number))?;
        let compiler = self.compiler(problem, stubs, launcher, &program);
        let is_static = !compiler.for_programs.is_empty();
        let out = self.places.out.join(problem.number.to_string());
        let key_file = out.with_extension("key");
        let key = self.key(problem, [&library, &program], &compiler.prebuilt)?;
        let made = out.join(format!("worker{}", env::consts::EXE_SUFFIX));
        if self.keep && made.is_file() && fs::read_to_string(&key_file).is_ok_and(|old| old == key) {
            return Ok(Ok((made, is_static)));
        }
        let _ = fs::remove_file(&key_file);
        let _ = fs::remove_dir_all(&out);
        fs::create_dir_all(&out)?;
        let both = |compiler: &Compiler, out: &Path| {
            let file = compiler.library(&library, out)?;
            compiler.program(&program.clone().with_dependency(&problem.name, &file), out)
        };
        let mut compiled = both(&compiler, &out);
        if matches!(compiled, Err(Failure::DoesNotCompile(_) | Failure::CompilerLimits(_))) {
            // The student is at fault only where the solution compiles in the same place, in the same way.
            let out = self.places.out.join(format!("{}-control", problem.number));
            let _ = fs::remove_dir_all(&out);
            fs::create_dir_all(&out)?;
            if let Err(failure) = both(&Compiler { folder: self.places.control.clone(), ..compiler }, &out) {
                compiled = Err(Failure::GraderError(format!(
                    "the solution does not compile here either:\n{}",
                    failure.words()
                )));
            }
        }
        if compiled.is_ok() && self.keep {
            fs::write(key_file, key)?;
        }
        Ok(compiled.map(|worker| (worker, is_static)))
    }

    fn compiler(&self, problem: &Problem, stubs: &Built, launcher: &Path, program: &Call) -> Compiler {
        Compiler {
            launcher: launcher.to_owned(),
            folder: self.places.submission.clone(),
            prebuilt: prebuilt(problem, &self.all, &stubs.libraries),
            for_programs: compiler::for_static_programs(program, &self.places.calls),
        }
    }

    /// What a worker is made from: where that is the same, so is the worker.
    fn key(&self, problem: &Problem, calls: [&Call; 2], prebuilt: &[PathBuf]) -> io::Result<String> {
        let mut hasher = DefaultHasher::new();
        for call in calls {
            (&call.sysroot, &call.arguments).hash(&mut hasher);
        }
        let sources = [format!("exercises/{}", problem.folder), problem.folder.clone()];
        for folder in sources {
            for entry in walkdir::WalkDir::new(self.places.submission.join(folder)).sort_by_file_name() {
                let entry = entry?;
                if entry.file_type().is_file() {
                    (entry.path(), fs::read(entry.path())?).hash(&mut hasher);
                }
            }
        }
        freshness::dates(prebuilt)?.hash(&mut hasher);
        Ok(format!("{:016x}", hasher.finish()))
    }
}

/// The libraries that a problem may be compiled against: none of an exercise, and no solution from this problem on.
fn prebuilt(problem: &Problem, all: &[Problem], libraries: &[PathBuf]) -> Vec<PathBuf> {
    let hidden = |file: &PathBuf| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        all.iter().any(|other| {
            let solution = other.number >= problem.number && name.starts_with(&format!("lib{}_solution-", other.name));
            solution || name.starts_with(&format!("lib{}-", other.name))
        })
    };
    let is_library = |file: &PathBuf| {
        let extension = file.extension().and_then(|extension| extension.to_str());
        extension.is_some_and(|extension| ["dll", "dylib", "lib", "rlib", "rmeta", "so"].contains(&extension))
    };
    let mut seen: Vec<_> = libraries.iter().filter(|file| is_library(file) && !hidden(file)).cloned().collect();
    // Cargo tells of them in any order.
    seen.sort();
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_sees_only_the_solutions_before_it_and_no_exercise() {
        let named = |number, name: &str| Problem { number, name: name.into(), ..Problem::sample() };
        let all = [named(71, "prediction"), named(72, "loss"), named(73, "sgd")];
        let libraries = [
            "libloss_solution-1.rlib",
            "libprediction_solution-2.rlib",
            "libprediction-3.rlib",
            "libsgd_solution-4.rmeta",
            "libndarray-5.rlib",
            "build-script-build",
            "judge-71-6",
        ]
        .map(PathBuf::from);
        let seen = prebuilt(&all[1], &all, &libraries);
        assert_eq!(seen, ["libndarray-5.rlib", "libprediction_solution-2.rlib"].map(PathBuf::from));
    }
}
