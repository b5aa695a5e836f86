//! How cargo calls the compiler: written down once, when the course itself is built, and followed for every submission.
//!
//! The course has a stub of each exercise and of each worker. Cargo builds them around everything that they depend on,
//! and calls this program in the compiler's place, which notes the arguments and goes on as the compiler. A
//! submission is then compiled by the same calls without cargo: nothing but the student's own crate is built, and no
//! cargo runs anywhere near it.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs, io};

use serde::{Deserialize, Serialize};

use crate::build::linker;

/// Names the folder for the notes, and asks this program to be the compiler. Cargo alone gets it.
pub const RECORD_VARIABLE: &str = "GRADER_RECORD";

/// What stands for the folder of libraries in a call that is kept.
const LIBRARIES: &str = "{libraries}";

/// One call of the compiler: everything behind its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RustcCall {
    arguments: Vec<String>,
}

/// Goes on as the compiler, if cargo started this process as one.
pub fn as_compiler() -> Option<ExitCode> {
    let folder = env::var_os(RECORD_VARIABLE)?;
    let mut arguments = env::args_os().skip(1);
    let compiler = arguments.next().filter(|name| Path::new(name).file_stem() == Some(OsStr::new("rustc")))?;
    let arguments: Vec<OsString> = arguments.collect();
    let done = note(Path::new(&folder), &arguments)
        .and_then(|()| Command::new(&compiler).args(&arguments).env_remove(RECORD_VARIABLE).status());
    Some(match done {
        Ok(status) => ExitCode::from(u8::try_from(status.code().unwrap_or(1)).unwrap_or(1)),
        Err(error) => {
            eprintln!("cannot run {}: {error}", Path::new(&compiler).display());
            ExitCode::FAILURE
        }
    })
}

fn note(folder: &Path, arguments: &[OsString]) -> io::Result<()> {
    let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    // Cargo also asks what the compiler can do; only real crates have an output folder.
    let (Some(name), Some(_)) = (value_of(&arguments, "--crate-name"), value_of(&arguments, "--out-dir")) else {
        return Ok(());
    };
    fs::write(folder.join(format!("{name}.json")), serde_json::to_string(&RustcCall { arguments })?)
}

/// The calls that were noted in a folder, by the name of the crate.
///
/// # Errors
///
/// If a note cannot be read.
pub fn read_all(folder: &Path) -> io::Result<BTreeMap<String, RustcCall>> {
    let mut calls = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        calls.insert(name, serde_json::from_slice(&fs::read(&path)?)?);
    }
    Ok(calls)
}

fn value_of(arguments: &[String], name: &str) -> Option<String> {
    let at = arguments.iter().position(|argument| argument == name)?;
    arguments.get(at + 1).cloned()
}

impl RustcCall {
    /// The folders of the linker that this call starts.
    pub fn linker_folders(&self) -> Vec<PathBuf> {
        linker::folders(&self.arguments)
    }

    /// The library that this call makes, in another folder.
    pub fn library(&self, folder: &Path) -> PathBuf {
        let name = value_of(&self.arguments, "--crate-name").unwrap_or_default();
        let extra = self.arguments.iter().find_map(|argument| argument.strip_prefix("extra-filename="));
        folder.join(format!("lib{name}{}.rlib", extra.unwrap_or_default()))
    }

    /// The same call with the folders in which cargo keeps libraries left open, so that it holds wherever they are kept.
    pub fn without_folders(self, folders: &[PathBuf]) -> Self {
        let mut folders: Vec<_> = folders.iter().map(|folder| folder.to_string_lossy().into_owned()).collect();
        // The longest first: one may lie in another.
        folders.sort_by_key(|folder| std::cmp::Reverse(folder.len()));
        let open =
            |argument: String| folders.iter().fold(argument, |argument, folder| argument.replace(folder, LIBRARIES));
        Self { arguments: self.arguments.into_iter().map(open).collect() }
    }

    /// The arguments for people instead of cargo, without what only later builds would use, with the libraries in this
    /// folder.
    pub fn plain(&self, libraries: &Path) -> Vec<String> {
        let libraries = libraries.to_string_lossy();
        let mut plain = Vec::new();
        let mut rest = self.arguments.iter().peekable();
        while let Some(argument) = rest.next() {
            let next = rest.peek().map(|next| next.as_str()).unwrap_or_default();
            if argument == "-C" && next.starts_with("incremental=") || argument == "--out-dir" {
                rest.next();
            } else if argument.starts_with("--emit=") {
                plain.push("--emit=link".to_owned());
            } else if !["--error-format=", "--json=", "--diagnostic-width="]
                .iter()
                .any(|part| argument.starts_with(part))
            {
                plain.push(argument.replace(LIBRARIES, &libraries));
            }
        }
        plain
    }

    /// The file that the call uses for one of its dependencies, with the libraries in this folder.
    pub fn dependency(&self, name: &str, libraries: &Path) -> Option<PathBuf> {
        let prefix = format!("{name}=");
        let file = self.arguments.iter().find_map(|argument| argument.strip_prefix(&prefix))?;
        Some(PathBuf::from(file.replace(LIBRARIES, &libraries.to_string_lossy())))
    }

    /// Has the call use this file for one of its dependencies.
    pub fn with_dependency(mut self, name: &str, file: &Path) -> Self {
        let prefix = format!("{name}=");
        for argument in self.arguments.iter_mut().filter(|argument| argument.starts_with(&prefix)) {
            *argument = format!("{prefix}{}", file.display());
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call() -> RustcCall {
        let text = "--crate-name loss --edition=2024 loss/src/lib.rs --error-format=json --json=artifacts --crate-type lib \
                    --emit=dep-info,metadata,link -C opt-level=1 -C extra-filename=-12 --out-dir /t/deps \
                    -C incremental=/t/incremental -L dependency=/t/deps --extern sgd=/t/deps/libsgd-3.rlib";
        RustcCall { arguments: text.split_whitespace().map(str::to_owned).collect() }
    }

    #[test]
    fn a_call_is_followed_but_for_what_only_cargo_needs_and_with_the_libraries_where_they_are() {
        let kept = call().without_folders(&["/t".into(), "/t/deps".into()]);
        let plain = kept.with_dependency("sgd", Path::new("/u/libsgd.rlib")).plain(Path::new("/libs")).join(" ");
        let expected = "--crate-name loss --edition=2024 loss/src/lib.rs --crate-type lib --emit=link -C opt-level=1 \
                        -C extra-filename=-12 -L dependency=/libs --extern sgd=/u/libsgd.rlib";
        assert_eq!(plain, expected);
    }

    #[test]
    fn a_dependency_lies_where_the_libraries_are() {
        let kept = call().without_folders(&["/t/deps".into()]);
        assert_eq!(kept.dependency("sgd", Path::new("/libs")), Some("/libs/libsgd-3.rlib".into()));
        assert_eq!(kept.dependency("gd", Path::new("/libs")), None);
    }

    #[test]
    fn the_library_is_named_as_cargo_names_it() {
        assert_eq!(call().library(Path::new("/out")), Path::new("/out/libloss-12.rlib"));
    }

    #[test]
    fn what_was_noted_is_read_again() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let arguments: Vec<OsString> = call().arguments.iter().map(Into::into).collect();
        note(folder.path(), &arguments).expect("it can be written");
        note(folder.path(), &["-vV".into()]).expect("there is nothing to note");
        let calls = read_all(folder.path()).expect("it can be read");
        assert_eq!(calls.into_iter().collect::<Vec<_>>(), [("loss".to_owned(), call())]);
    }
}
