//! The compiler on a student's crate, in a sandbox: it reads the toolchain, the prebuilt dependencies and the student's
//! own files, and writes into one folder.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::time::Duration;
use std::{env, fs};

use sandbox::{Calls, Limits, Sandbox};

use crate::build::course::rustc_call::RustcCall;
use crate::build::programs::Failure;
use crate::build::student::beside::USUAL;
use crate::build::toolchain::{STATIC, Toolchain};
use crate::process::finish::finish;
use crate::process::turn::in_turn;

/// Processor time that one call of the compiler may take; a solution takes about a quarter of a second.
const SECONDS: u64 = 10;

/// Time by the clock on the wall that one call may take, on a machine that does other things as well.
const WALL: Duration = Duration::from_secs(10 * SECONDS);

/// Nobody will debug the programs, and warnings are for those who work on the code. In one piece a small crate takes a tenth less
/// processor time than in sixteen, which begin with the same functions of others.
const FOR_ONE_RUN: [&str; 5] =
    ["--color=never", "-Awarnings", "-Cdebuginfo=0", "-Cstrip=debuginfo", "-Ccodegen-units=1"];

/// Where the compiler's linker finds itself and the system's libraries.
const SYSTEM: &[&str] = &[
    "/bin",
    "/etc/alternatives",
    "/etc/ld.so.cache",
    "/lib",
    "/lib32",
    "/lib64",
    "/nix/store",
    "/usr/aarch64-linux-gnu",
    "/usr/bin",
    "/usr/lib",
    "/usr/lib32",
    "/usr/lib64",
    "/usr/libexec",
    "/usr/local/bin",
    "/usr/local/lib",
    "/usr/local/lib64",
    "/usr/local/libexec",
    "/usr/x86_64-linux-gnu",
];

/// Code as it is, in a third of the time.
const NOT_OPTIMISED: &str = "-Copt-level=0";

/// Has the compiler refuse code that it calls unsafe. Macros of ndarray say that they allow it, so it is not forbidden;
/// whoever else says so is found by the policy.
const NOTHING_UNSAFE: &str = "-Dunsafe_code";

/// How the compiler's message on such code ends.
const IS_UNSAFE: &str = "-D unsafe-code";

/// Why a file cannot be read, in the words of the system. A student is not told which of them it is: that would say which
/// files there are.
const UNREADABLE: [&str; 2] = ["No such file or directory (os error 2)", "Permission denied (os error 13)"];

/// What is the same for every call of the compiler for one problem.
#[derive(Clone, Debug)]
pub struct Compiler<'a> {
    /// The toolchain.
    pub toolchain: &'a Toolchain,
    /// The program that begins as a launcher of sandboxes.
    pub launcher: &'a Path,
    /// Where the relative paths of the calls begin.
    pub folder: PathBuf,
    /// The folder of the prebuilt dependencies.
    pub libraries: PathBuf,
    /// Those of them that may be read.
    pub visible: Vec<PathBuf>,
    /// Where the linker and what it needs lie.
    pub linker_folders: Vec<PathBuf>,
    /// Whether programs are made so that they need no other file to run.
    pub static_programs: bool,
    /// Whether a library may have code that the compiler calls unsafe.
    pub is_unsafe_allowed: bool,
    /// Whether a library is optimised as cargo would have it.
    pub is_optimised: bool,
}

impl Compiler<'_> {
    /// Compiles the library that `call` makes into `out`. It may name one more crate, `usual`.
    ///
    /// # Errors
    ///
    /// If it does not compile, and why.
    pub fn library(&self, call: &RustcCall, usual: Option<&Path>, out: &Path) -> Result<PathBuf, Failure> {
        let mut arguments = call.plain(&self.libraries);
        arguments.extend(usual.iter().flat_map(|file| ["--extern".to_owned(), format!("{USUAL}={}", file.display())]));
        arguments.extend(["--out-dir".to_owned(), out.to_string_lossy().into_owned()]);
        // Optimising a small crate once more as a whole takes a fifth of the time, and makes it no faster.
        arguments.push("-Clto=off".into());
        arguments.extend((!self.is_optimised).then(|| NOT_OPTIMISED.to_owned()));
        arguments.extend((!self.is_unsafe_allowed).then(|| NOTHING_UNSAFE.to_owned()));
        self.run(arguments, out)?;
        let library = call.library(out);
        open(&library, 0o644)?;
        Ok(library)
    }

    /// Compiles the program that `call` makes into `out`.
    ///
    /// # Errors
    ///
    /// If it does not compile, and why.
    pub fn program(&self, call: &RustcCall, out: &Path) -> Result<PathBuf, Failure> {
        let program = out.join(format!("worker{}", env::consts::EXE_SUFFIX));
        let mut arguments = call.plain(&self.libraries);
        arguments.extend(["-o".to_owned(), program.to_string_lossy().into_owned()]);
        arguments.extend(STATIC.iter().filter(|_| self.static_programs).map(|argument| (*argument).to_owned()));
        // It is a `match` and a loop; built as it is, it is there in half the time.
        arguments.push(NOT_OPTIMISED.into());
        self.run(arguments, out)?;
        open(&program, 0o755)?;
        Ok(program)
    }

    fn run(&self, arguments: Vec<String>, out: &Path) -> Result<(), Failure> {
        let description = out.with_extension("sandbox");
        let finished = token().and_then(|token| {
            let sandbox = self.sandbox(out);
            let mut command = sandbox.command(self.launcher, &description, &token, &self.toolchain.compiler())?;
            command.args(&arguments).args(FOR_ONE_RUN);
            let finished = in_turn(|turn| finish(&mut command, WALL, Some(turn)))?;
            Ok((finished, token))
        });
        let _ = fs::remove_file(&description);
        match finished {
            Ok((finished, token)) => verdict(finished.status, &finished.stderr, &token),
            Err(error) => Err(Failure::GraderError(format!("cannot start the compiler: {error}"))),
        }
    }

    fn sandbox(&self, out: &Path) -> Sandbox {
        let out = out.to_path_buf();
        let reachable = SYSTEM.iter().map(Path::new).chain(self.linker_folders.iter().map(PathBuf::as_path));
        let mut readable = self.visible.clone();
        readable.push(self.folder.clone());
        // The linker reads what the compiler has just written.
        readable.push(out.clone());
        // The compiler need not look into folders from which nothing can be started, and a student's code need not read of them.
        let path = env::var_os("PATH").unwrap_or_default();
        let usable =
            |folder: &PathBuf| !cfg!(target_os = "linux") || reachable.clone().any(|part| folder.starts_with(part));
        let path = env::join_paths(env::split_paths(&path).filter(usable)).unwrap_or_default();
        let path = path.to_string_lossy().into_owned();
        let temporary = out.to_string_lossy().into_owned();
        // Windows needs a few of its own to start any program.
        let system_variables = ["SYSTEMROOT", "LIB", "LIBPATH", "INCLUDE", "VSINSTALLDIR", "SDKROOT", "DEVELOPER_DIR"];
        let mut environment: Vec<_> =
            system_variables.iter().filter_map(|name| Some(((*name).to_owned(), env::var(name).ok()?))).collect();
        environment.extend([("PATH".into(), path)]);
        environment.extend(["TMPDIR", "TMP", "TEMP"].map(|name| (name.into(), temporary.clone())));
        Sandbox {
            calls: Calls::Compile,
            readable,
            executable: reachable.clone().chain([self.toolchain.sysroot.as_path()]).map(Path::to_owned).collect(),
            listable: vec![self.libraries.clone()],
            writable: vec![out],
            folder: self.folder.clone(),
            environment,
            limits: Limits { cpu_seconds: SECONDS, memory: 4 << 30, file_size: 256 << 20, processes: 64 },
        }
    }
}

/// Opens what the compiler has made to other users: the next call of the compiler, and the program, are not the same one.
#[cfg(unix)]
fn open(file: &Path, mode: u32) -> Result<(), Failure> {
    fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(mode))
        .map_err(|error| Failure::GraderError(format!("cannot open {} to others: {error}", file.display())))
}

#[cfg(not(unix))]
fn open(_file: &Path, _mode: u32) -> Result<(), Failure> {
    Ok(())
}

/// What the compiler's end says about the student's code.
fn verdict(status: Option<ExitStatus>, stderr: &str, token: &str) -> Result<(), Failure> {
    if let Some((_, why)) = stderr.split_once(token) {
        return Err(Failure::GraderError(format!("the compiler did not start: {why}")));
    }
    match status {
        Some(status) if status.success() => Ok(()),
        // Exit code 1 is the compiler's own: it has said what is wrong.
        Some(status) if status.code() == Some(1) && !stderr.contains("memory allocation of") => {
            let told = UNREADABLE.iter().fold(stderr.to_owned(), |told, why| told.replace(why, "it cannot be read"));
            Err(if told.contains(IS_UNSAFE) { Failure::Policy(told) } else { Failure::DoesNotCompile(told) })
        }
        _ => Err(Failure::CompilerLimits(format!(
            "the compiler gave up on this code: it took more than {SECONDS} s, too much memory, or too many levels\n{stderr}"
        ))),
    }
}

/// A word that the code inside the sandbox cannot know.
fn token() -> io::Result<String> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(format!("{:016x} ", u64::from_le_bytes(bytes)))
}
