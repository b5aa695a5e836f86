//! The toolchain that builds: which one it is, where it lies, and what it can do here.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::memo::{self, Key, Memo};

/// A toolchain.
#[derive(Clone, Debug)]
pub struct Toolchain {
    /// Its folder.
    pub sysroot: PathBuf,
    /// What `rustc -vV` says: version, commit, host.
    pub version: String,
}

/// The arguments that make a program need no other file to run.
pub const STATIC: [&str; 2] = ["-C", "target-feature=+crt-static"];

impl Toolchain {
    /// Asks which toolchain cargo uses in a folder. What the compiler says of its version is remembered by the compiler's file, as cargo does.
    ///
    /// # Errors
    ///
    /// If there is no compiler.
    pub fn find(folder: &Path, memo: &Memo) -> Result<Self> {
        let asked = env::var_os("RUSTC").filter(|name| !name.is_empty()).unwrap_or_else(|| "rustc".into());
        let sysroot = PathBuf::from(say(Command::new(asked).args(["--print", "sysroot"]).current_dir(folder))?.trim());
        let compiler = compiler(&sysroot);
        let key = Key::of("compiler").with(compiler.as_os_str().as_encoded_bytes()).with(memo::version_of(&compiler));
        if let Some(version) = memo.recall(&key) {
            return Ok(Self { sysroot, version });
        }
        let found = Self::at(sysroot)?;
        memo.remember(&key, &found.version);
        Ok(found)
    }

    /// The toolchain in a folder.
    ///
    /// # Errors
    ///
    /// If its compiler does not start.
    pub fn at(sysroot: PathBuf) -> Result<Self> {
        let version = say(Command::new(compiler(&sysroot)).arg("-vV"))?;
        Ok(Self { sysroot, version })
    }

    /// The compiler's program.
    pub fn compiler(&self) -> PathBuf {
        compiler(&self.sysroot)
    }

    /// The first line of the version, such as `rustc 1.95.0 (59807616e 2026-04-14)`.
    pub fn name(&self) -> &str {
        self.version.lines().next().unwrap_or_default()
    }

    /// The target of this machine, such as `x86_64-unknown-linux-gnu`.
    pub fn host(&self) -> &str {
        self.version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default()
    }

    /// Whether programs that need no other file can be made and run here: then a sandbox lets them reach no other. `folder`
    /// is for the attempt.
    pub fn makes_static_programs(&self, folder: &Path) -> bool {
        cfg!(all(target_os = "linux", target_env = "gnu")) && self.try_programs(folder, true).is_ok()
    }

    /// Makes a program in `folder` and runs it.
    ///
    /// # Errors
    ///
    /// If that does not work here: with what the compiler or the system said.
    pub fn try_programs(&self, folder: &Path, is_static: bool) -> Result<()> {
        let program = folder.join(format!("probe{}", env::consts::EXE_SUFFIX));
        let source = folder.join("probe.rs");
        fs::write(&source, "fn main() {}").with_context(|| format!("cannot write {}", source.display()))?;
        let mut command = Command::new(self.compiler());
        command.arg(&source).arg("-o").arg(&program).args(STATIC.iter().filter(|_| is_static));
        say(&mut command)?;
        say(&mut Command::new(&program)).map(|_| ())
    }
}

fn compiler(sysroot: &Path) -> PathBuf {
    sysroot.join("bin").join(format!("rustc{}", env::consts::EXE_SUFFIX))
}

/// What a command prints.
fn say(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output();
    let remedy = if name.contains("rustc") { ": is Rust installed (https://rustup.rs)?" } else { "" };
    let output = output.with_context(|| format!("cannot start {name}{remedy}"))?;
    let errors = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{name} failed: {}", errors.trim());
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_toolchain_of_this_build_is_found_and_its_version_remembered() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let memo = Memo::new(folder.path().to_owned());
        let find = || Toolchain::find(Path::new("."), &memo).expect("these tests were compiled");
        let toolchain = find();
        assert_eq!((find().sysroot, find().version), (toolchain.sysroot.clone(), toolchain.version.clone()));
        assert!(fs::read_dir(folder.path()).expect("can list folders").next().is_some(), "nothing is remembered");
        assert!(toolchain.compiler().is_file(), "{toolchain:?}");
        assert!(toolchain.name().starts_with("rustc ") && toolchain.host().contains('-'), "{toolchain:?}");
    }
}
