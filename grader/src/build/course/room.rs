//! A room of the workshop: judges, prebuilt libraries and recorded compiler calls of some problems, in one folder that holds
//! wherever it lies.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use std::{env, io};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;

use crate::build::course::cargo::BuildOutput;
use crate::build::course::rustc_call::RustcCall;
use crate::build::programs::Failure;
use crate::build::tree::{self, Files};
use crate::course::problem::Problem;

/// The file that lists what is in a room.
const CONTENTS: &str = "room.json";

/// A room.
#[derive(Debug)]
pub struct Room {
    folder: PathBuf,
    contents: Contents,
    /// What the compiler said of parts that are missing. Such a room is not kept.
    errors: String,
    _temporary: Option<TempDir>,
}

/// What is in a room.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Contents {
    /// The compiler calls, by the name of the crate.
    calls: BTreeMap<String, RustcCall>,
    /// The names of the prebuilt libraries.
    libraries: Vec<String>,
    /// Whether workers are made so that they need no other file to run.
    static_programs: bool,
    /// Where the linker and what it needs lie; `None` if that is to be asked where the room is.
    linker_folders: Option<Vec<PathBuf>>,
    /// Every file, by its path below the folder, with its length and the second in which it was written last; `None` if the
    /// room may be copied, which changes that.
    files: BTreeMap<String, (u64, Option<u64>)>,
}

/// The copies of the files of some rooms, by name, length and date.
pub type Copied = BTreeMap<(String, (u64, Option<u64>)), PathBuf>;

/// What a room is made from.
pub struct Parts<'a> {
    /// The judges, as cargo built them.
    pub judges: &'a BuildOutput,
    /// The stubs, as cargo built them.
    pub stubs: &'a BuildOutput,
    /// The compiler calls that made the stubs.
    pub calls: BTreeMap<String, RustcCall>,
    /// The workers' programs and the solutions.
    pub reference: &'a Files,
    /// Whether workers are made so that they need no other file to run.
    pub static_programs: bool,
}

impl Parts<'_> {
    /// What went wrong while the parts were built.
    pub fn errors(&self) -> String {
        [("the checks do not compile:", self.judges), ("the course does not compile:", self.stubs)]
            .into_iter()
            .filter(|(_, built)| !built.errors.is_empty())
            .map(|(what, built)| format!("{what}\n{}", built.errors))
            .collect()
    }

    /// Puts the parts into an empty folder.
    ///
    /// # Errors
    ///
    /// If a file cannot be linked or written.
    pub fn put_into(self, folder: &Path) -> Result<()> {
        let mut files = BTreeMap::new();
        let mut put = |from: &Path, to: String| -> Result<()> {
            let place = folder.join(&to);
            link_or_copy(from, &place).with_context(|| format!("cannot put {} into the workshop", from.display()))?;
            files.insert(to, stamp(&place)?);
            Ok(())
        };
        for part in ["judges", "libraries", "reference"] {
            fs::create_dir(folder.join(part))
                .with_context(|| format!("cannot make folders in {}", folder.display()))?;
        }
        for (target, program) in &self.judges.programs {
            put(program, format!("judges/{}", with_suffix(target)))?;
        }
        let (mut libraries, mut folders) = (Vec::new(), Vec::new());
        for library in self.stubs.libraries.iter().filter(|file| is_library(file)) {
            let name = library.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !libraries.contains(&name) {
                put(library, format!("libraries/{name}"))?;
                libraries.push(name);
            }
            folders.extend(library.parent().map(Path::to_owned));
        }
        // Cargo tells of them in any order.
        libraries.sort();
        folders.sort();
        folders.dedup();
        for (name, text) in self.reference {
            let name = format!("reference/{name}");
            tree::write(&folder.join(&name), text)?;
            files.insert(name.clone(), stamp(&folder.join(name))?);
        }
        let linker_folders = self.calls.values().next().map(RustcCall::linker_folders).unwrap_or_default();
        let open = |(name, call): (String, RustcCall)| (name, call.without_folders(&folders));
        let calls = self.calls.into_iter().map(open).collect();
        Contents {
            calls,
            libraries,
            static_programs: self.static_programs,
            linker_folders: Some(linker_folders),
            files,
        }
        .write(folder)
    }
}

impl Contents {
    fn write(&self, folder: &Path) -> Result<()> {
        tree::write(&folder.join(CONTENTS), &serde_json::to_string(self)?)
    }
}

impl Room {
    /// The room in a folder, if it is there and every file of it is as it was written.
    pub fn read(folder: &Path) -> Option<Self> {
        let mut contents: Contents = serde_json::from_slice(&fs::read(folder.join(CONTENTS)).ok()?).ok()?;
        let is_as_written = |(name, (length, second)): (&String, &(u64, Option<u64>))| {
            stamp(&folder.join(name)).is_ok_and(|stamp| stamp.0 == *length && (second.is_none() || stamp.1 == *second))
        };
        if contents.linker_folders.is_none() {
            contents.linker_folders = contents.calls.values().next().map(RustcCall::linker_folders);
        }
        let room = Self { folder: folder.to_owned(), contents, errors: String::new(), _temporary: None };
        room.contents.files.iter().all(is_as_written).then_some(room)
    }

    /// The room in a folder of this run, of which parts may be missing: these are what `errors` says.
    pub fn incomplete(folder: TempDir, errors: String) -> Option<Self> {
        Some(Self { errors, _temporary: None, ..Self::read(folder.path())? })
            .map(|room| Self { _temporary: Some(folder), ..room })
    }

    /// Copies the room into a new folder, in which it holds wherever that is copied to. Of a file that was copied with another room,
    /// the copy gets a second name.
    ///
    /// # Errors
    ///
    /// If a file cannot be copied.
    pub fn copy_into(&self, folder: &Path, copied: &mut Copied) -> Result<()> {
        for (name, &stamp) in &self.contents.files {
            let place = folder.join(name);
            fs::create_dir_all(place.parent().unwrap_or(&place))
                .with_context(|| format!("cannot make folders in {}", folder.display()))?;
            let key = (name.clone(), stamp);
            let made = match copied.get(&key) {
                Some(copy) => link_or_copy(copy, &place),
                None => fs::copy(self.folder.join(name), &place).map(|_| ()),
            };
            made.with_context(|| format!("cannot copy {name} to {}", place.display()))?;
            copied.entry(key).or_insert(place);
        }
        let files = self.contents.files.iter().map(|(name, &(length, _))| (name.clone(), (length, None))).collect();
        Contents { linker_folders: None, files, ..self.contents.clone() }.write(folder)
    }

    /// The judge of a problem.
    ///
    /// # Errors
    ///
    /// If it could not be built.
    pub fn judge(&self, problem: &Problem) -> Result<PathBuf, Failure> {
        let name = format!("judges/{}", with_suffix(&format!("judge-{}", problem.number)));
        match self.contents.files.contains_key(&name) {
            true => Ok(self.folder.join(name)),
            false => Err(self.missing("the judge")),
        }
    }

    /// The call that makes the crate of this name.
    ///
    /// # Errors
    ///
    /// If the course could not be built.
    pub fn call(&self, crate_name: &str) -> Result<&RustcCall, Failure> {
        self.contents.calls.get(crate_name).ok_or_else(|| self.missing(crate_name))
    }

    /// Whether workers are made so that they need no other file to run.
    pub fn static_programs(&self) -> bool {
        self.contents.static_programs
    }

    /// Where the linker and what it needs lie on this machine.
    pub fn linker_folders(&self) -> &[PathBuf] {
        self.contents.linker_folders.as_deref().unwrap_or_default()
    }

    /// The sources of the workers and of the solutions, laid out as a submission is.
    pub fn reference(&self) -> PathBuf {
        self.folder.join("reference")
    }

    /// The folder of the libraries.
    pub fn libraries(&self) -> PathBuf {
        self.folder.join("libraries")
    }

    /// The libraries that a problem may be compiled against: none of an exercise, and no solution from this problem on.
    pub fn libraries_visible_to(&self, problem: &Problem, course: &[Problem]) -> Vec<PathBuf> {
        let visible = self.contents.libraries.iter().filter(|name| is_visible(name, problem, course));
        visible.map(|name| self.libraries().join(name)).collect()
    }

    fn missing(&self, what: &str) -> Failure {
        Failure::GraderError(format!("{what} is missing\n{}", self.errors))
    }
}

fn is_visible(library: &str, problem: &Problem, course: &[Problem]) -> bool {
    !course.iter().any(|other| {
        let is_solution = library.starts_with(&format!("lib{}_solution-", other.name));
        library.starts_with(&format!("lib{}-", other.name)) || (is_solution && other.number >= problem.number)
    })
}

fn is_library(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| ["dll", "dylib", "lib", "rlib", "rmeta", "so"].contains(&extension))
}

fn with_suffix(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// Gives a file a second name, so that nothing is copied; copies it if the file system has no second names. A change of the
/// file by its first name is noticed by its date.
fn link_or_copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(|_| ()))
}

/// A file's length, and the second in which it was written last.
fn stamp(file: &Path) -> io::Result<(u64, Option<u64>)> {
    let metadata = fs::metadata(file)?;
    let written = metadata.modified()?.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
    Ok((metadata.len(), Some(written.as_secs())))
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn a_problem_sees_only_the_solutions_before_it_and_no_exercise() {
        let named = |number, name: &str| Problem { number, name: name.into(), ..Problem::sample() };
        let course = [named(71, "prediction"), named(72, "loss"), named(73, "sgd")];
        let libraries = [
            "libloss_solution-1.rlib",
            "libprediction_solution-2.rlib",
            "libprediction-3.rlib",
            "libsgd_solution-4.rmeta",
            "libndarray-5.rlib",
        ];
        let visible: Vec<_> = libraries.iter().filter(|name| is_visible(name, &course[1], &course)).collect();
        assert_eq!(visible, [&"libprediction_solution-2.rlib", &"libndarray-5.rlib"]);
    }

    #[test]
    fn a_room_holds_while_its_files_are_as_they_were_written() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| folder.path().join(name);
        fs::write(path("judge-71-abc"), "judge").expect("can write files");
        fs::create_dir_all(path("deps")).expect("can make folders");
        fs::write(path("deps/libloss-1.rlib"), "loss").expect("can write files");
        let judges =
            BuildOutput { programs: vec![("judge-71".into(), path("judge-71-abc"))], ..BuildOutput::default() };
        let stubs = BuildOutput {
            libraries: vec![path("deps/libloss-1.rlib"), path("build-script-build")],
            ..BuildOutput::default()
        };
        let reference = vec![("71_prediction/main.rs".to_owned(), "fn main() {}".to_owned())];
        fs::create_dir(path("room")).expect("can make folders");
        let parts = || Parts {
            judges: &judges,
            stubs: &stubs,
            calls: BTreeMap::new(),
            reference: &reference,
            static_programs: true,
        };
        parts().put_into(&path("room")).expect("it can be made");
        let room = Room::read(&path("room")).expect("it is whole");
        assert_eq!(room.judge(&Problem::sample()).ok(), Some(path("room/judges").join(with_suffix("judge-71"))));
        assert!(room.judge(&Problem { number: 72, ..Problem::sample() }).is_err());
        assert_eq!(room.libraries_visible_to(&Problem::sample(), &[]), [path("room/libraries/libloss-1.rlib")]);
        let mut copied = Copied::new();
        room.copy_into(&path("copy"), &mut copied).expect("it can be copied");
        room.copy_into(&path("again"), &mut copied).expect("it can be copied");
        let judge = format!("judges/{}", with_suffix("judge-71"));
        fs::write(path("copy").join(&judge), "other").expect("can write files");
        let read = |room: &str| fs::read_to_string(path(room).join(&judge)).expect("it is there");
        assert_eq!(read("room"), "judge", "a copy is a file of its own");
        let has_second_names = fs::hard_link(path("judge-71-abc"), path("second")).is_ok();
        let expected = if has_second_names { "other" } else { "judge" };
        assert_eq!(read("again"), expected, "what two rooms have in common is copied once");
        let later = SystemTime::now() + Duration::from_secs(100);
        let judge = File::options().write(true).open(path("copy/judges").join(with_suffix("judge-71")));
        judge.and_then(|judge| judge.set_modified(later)).expect("it has another date");
        assert!(Room::read(&path("copy")).is_some(), "a copy has other dates");
        fs::write(path("copy/reference/71_prediction/main.rs"), "").expect("can write files");
        assert!(Room::read(&path("copy")).is_none());
        fs::write(path("deps/libloss-1.rlib"), "another").expect("can write files");
        // By another name, if the file system has those.
        fs::write(path("room/libraries/libloss-1.rlib"), "another").expect("can write files");
        assert!(Room::read(&path("room")).is_none());
    }
}
