//! How cargo calls the compiler: written down once, when the course itself is built, and followed for every submission.
//!
//! The stage has a stub of each exercise and of each worker. Cargo builds them around everything that they depend on,
//! and calls this program in the compiler's place, which notes the arguments and goes on as the compiler. A
//! submission is then compiled by the same calls without cargo: nothing but the student's own crate is built, and no
//! cargo runs anywhere near it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs, io};

use serde::{Deserialize, Serialize};

/// Names the folder for the notes, and by being there asks this program to be the compiler.
pub const RECORD_VARIABLE: &str = "GRADER_RECORD";

/// One call of the compiler.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Call {
    /// The folder of the toolchain.
    pub sysroot: PathBuf,
    /// Everything behind the compiler's name.
    pub arguments: Vec<String>,
}

/// Goes on as the compiler, if cargo started this process as one.
pub fn as_compiler() -> Option<ExitCode> {
    let folder = env::var_os(RECORD_VARIABLE)?;
    let mut arguments = env::args_os().skip(1);
    let compiler = arguments.next()?;
    let arguments: Vec<OsString> = arguments.collect();
    let done = note(Path::new(&folder), &compiler, &arguments)
        .and_then(|()| Command::new(&compiler).args(&arguments).env_remove(RECORD_VARIABLE).status());
    Some(match done {
        Ok(status) => ExitCode::from(u8::try_from(status.code().unwrap_or(1)).unwrap_or(1)),
        Err(error) => {
            eprintln!("cannot run {}: {error}", Path::new(&compiler).display());
            ExitCode::FAILURE
        }
    })
}

fn note(folder: &Path, compiler: &OsString, arguments: &[OsString]) -> io::Result<()> {
    let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    // Cargo also asks what the compiler can do; only real crates have an output folder.
    let (Some(name), Some(_)) = (value_of(&arguments, "--crate-name"), value_of(&arguments, "--out-dir")) else {
        return Ok(());
    };
    let sysroot = Command::new(compiler).args(["--print", "sysroot"]).output()?.stdout;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot).trim());
    let file = file(folder, &name);
    fs::write(file, serde_json::to_string(&Call { sysroot, arguments })?)
}

fn file(folder: &Path, crate_name: &str) -> PathBuf {
    folder.join(format!("{crate_name}.json"))
}

fn value_of(arguments: &[String], name: &str) -> Option<String> {
    let at = arguments.iter().position(|argument| argument == name)?;
    arguments.get(at + 1).cloned()
}

impl Call {
    /// The noted call for a crate.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn read(folder: &Path, crate_name: &str) -> io::Result<Self> {
        serde_json::from_str(&fs::read_to_string(file(folder, crate_name))?).map_err(io::Error::other)
    }

    /// The library that this call makes, in another folder.
    pub fn library(&self, folder: &Path) -> PathBuf {
        let name = value_of(&self.arguments, "--crate-name").unwrap_or_default();
        let extra = self.arguments.iter().find_map(|argument| argument.strip_prefix("extra-filename="));
        folder.join(format!("lib{name}{}.rlib", extra.unwrap_or_default()))
    }

    /// The same call for people instead of cargo, without what only later builds would use.
    pub fn plain(&self) -> Vec<String> {
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
                plain.push(argument.clone());
            }
        }
        plain
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

    fn call() -> Call {
        let text = "--crate-name loss --edition=2024 loss/src/lib.rs --error-format=json --json=artifacts --crate-type lib \
                    --emit=dep-info,metadata,link -C opt-level=1 -C extra-filename=-12 --out-dir /t/deps \
                    -C incremental=/t/incremental --extern sgd=/t/libsgd-3.rlib";
        Call { sysroot: "/s".into(), arguments: text.split_whitespace().map(str::to_owned).collect() }
    }

    #[test]
    fn a_call_is_followed_but_for_what_only_cargo_needs() {
        let plain = call().with_dependency("sgd", Path::new("/u/libsgd.rlib")).plain().join(" ");
        let expected = "--crate-name loss --edition=2024 loss/src/lib.rs --crate-type lib --emit=link -C opt-level=1 \
                        -C extra-filename=-12 --extern sgd=/u/libsgd.rlib";
        assert_eq!(plain, expected);
    }

    #[test]
    fn the_library_is_named_as_cargo_names_it() {
        assert_eq!(call().library(Path::new("/out")), Path::new("/out/libloss-12.rlib"));
    }
}
