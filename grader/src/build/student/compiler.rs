//! The compiler on a student's crate, in a sandbox: it reads the toolchain, the prebuilt dependencies and the student's
//! own files, and writes into one folder.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use sandbox::{Calls, Limits, Sandbox};

use crate::build::course::rustc_call::Call;
use crate::build::programs::Failure;
use crate::process::output as pipe;

/// Processor time that one call of the compiler may take; a solution takes about a quarter of a second.
const SECONDS: u64 = 10;

/// By the clock on the wall it may take much longer, on a machine that does other things as well.
const WALL: Duration = Duration::from_secs(10 * SECONDS);

/// A compiler that says more than this, in bytes, says the same thing over and over.
const MOST_WORDS: usize = 8 << 20;

/// Nobody will debug the programs, and warnings are for those who work on the code.
const FOR_ONE_RUN: [&str; 4] = ["--color=never", "-Awarnings", "-Cdebuginfo=0", "-Cstrip=debuginfo"];

/// Where the compiler's linker finds itself and the system's libraries.
const SYSTEM: &[&str] =
    &["/usr", "/bin", "/lib", "/lib32", "/lib64", "/nix/store", "/etc/alternatives", "/etc/ld.so.cache"];

/// What is the same for every crate of a submission.
#[derive(Clone, Debug)]
pub struct Compiler {
    /// The program that begins as a launcher.
    pub launcher: PathBuf,
    /// Where the calls' relative paths begin.
    pub folder: PathBuf,
    /// The dependencies that may be read.
    pub prebuilt: Vec<PathBuf>,
    /// More arguments for programs.
    pub for_programs: Vec<String>,
}

impl Compiler {
    /// Compiles the library that `call` makes into `out`.
    ///
    /// # Errors
    ///
    /// When it does not compile, and why.
    pub fn library(&self, call: &Call, out: &Path) -> Result<PathBuf, Failure> {
        let mut arguments = call.plain();
        arguments.extend(["--out-dir".to_owned(), out.to_string_lossy().into_owned()]);
        // Optimising a small crate once more as a whole takes a fifth of the time, and makes it no faster.
        arguments.push("-Clto=off".into());
        self.run(call, arguments, out)?;
        Ok(call.library(out))
    }

    /// Compiles the program that `call` makes into `out`.
    ///
    /// # Errors
    ///
    /// When it does not compile, and why.
    pub fn program(&self, call: &Call, out: &Path) -> Result<PathBuf, Failure> {
        let program = out.join(format!("worker{}", env::consts::EXE_SUFFIX));
        let mut arguments = call.plain();
        arguments.extend(["-o".to_owned(), program.to_string_lossy().into_owned()]);
        arguments.extend(self.for_programs.iter().cloned());
        // It is a `match` and a loop; built as it is, it is there in half the time.
        arguments.push("-Copt-level=0".into());
        self.run(call, arguments, out)?;
        let runnable = make_runnable(&program);
        runnable
            .map_err(|error| Failure::GraderError(format!("cannot make {} runnable: {error}", program.display())))?;
        Ok(program)
    }

    fn run(&self, call: &Call, arguments: Vec<String>, out: &Path) -> Result<(), Failure> {
        let description = out.with_extension("sandbox");
        let token = format!("{:016x} ", rand_token());
        let compiler = call.sysroot.join("bin").join(format!("rustc{}", env::consts::EXE_SUFFIX));
        let command = self.sandbox(call, out).command(&self.launcher, &description, &token, &compiler);
        let ended = command.and_then(|mut command| {
            command.args(&arguments).args(FOR_ONE_RUN);
            let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
            end_of(child)
        });
        let _ = fs::remove_file(&description);
        match ended {
            Ok((status, words)) => verdict(status, &words, &token),
            Err(error) => Err(Failure::GraderError(format!("cannot start the compiler: {error}"))),
        }
    }

    fn sandbox(&self, call: &Call, out: &Path) -> Sandbox {
        let out = out.to_path_buf();
        let system = SYSTEM.iter().map(PathBuf::from);
        let mut readable = self.prebuilt.clone();
        readable.push(self.folder.clone());
        // The linker reads what the compiler has just written.
        readable.push(out.clone());
        let folders =
            |paths: &[PathBuf]| paths.iter().filter_map(|path| path.parent()).map(Path::to_path_buf).collect();
        let mut listable: Vec<PathBuf> = folders(&self.prebuilt);
        listable.sort();
        listable.dedup();
        // Where nothing can be started the compiler need not look, and a student's code need not read of it.
        let path = env::var_os("PATH").unwrap_or_default();
        let usable =
            |folder: &PathBuf| !cfg!(target_os = "linux") || SYSTEM.iter().any(|part| folder.starts_with(part));
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
            executable: system.chain([call.sysroot.clone()]).collect(),
            listable,
            writable: vec![out],
            folder: self.folder.clone(),
            environment,
            limits: Limits { cpu_seconds: SECONDS, memory: 4 << 30, file_size: 256 << 20, processes: 64 },
        }
    }
}

/// The arguments that make a program need no other file to run, where this toolchain can do that: then the sandbox lets
/// it reach no other. Tried once for a toolchain, and noted.
pub fn for_static_programs(call: &Call, notes: &Path) -> Vec<String> {
    let arguments = ["-C", "target-feature=+crt-static"];
    if !cfg!(all(target_os = "linux", target_env = "gnu")) {
        return Vec::new();
    }
    let note = notes.join("static");
    let toolchain = call.sysroot.to_string_lossy().into_owned();
    let known = fs::read_to_string(&note).ok().and_then(|text| Some(text.strip_prefix(&toolchain)? == " yes"));
    let works = known.unwrap_or_else(|| {
        let (source, program) = (notes.join("probe.rs"), notes.join("probe"));
        let compiler = call.sysroot.join("bin/rustc");
        let mut command = Command::new(compiler);
        command.arg(&source).arg("-o").arg(&program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        let works = fs::write(&source, "fn main() {}").is_ok()
            && command.status().is_ok_and(|status| status.success())
            && Command::new(&program).status().is_ok_and(|status| status.success());
        // Without the note it is tried again next time.
        let _ = fs::write(note, format!("{toolchain} {}", if works { "yes" } else { "no" }));
        works
    });
    if works { arguments.map(str::to_owned).to_vec() } else { Vec::new() }
}

/// The program runs as another user than the compiler did.
#[cfg(unix)]
fn make_runnable(program: &Path) -> io::Result<()> {
    fs::set_permissions(program, std::os::unix::fs::PermissionsExt::from_mode(0o755))
}

#[cfg(not(unix))]
fn make_runnable(_program: &Path) -> io::Result<()> {
    Ok(())
}

/// Waits for the compiler, and ends it, with the linker that it may have started, when it takes too long.
fn end_of(mut child: Child) -> io::Result<(Option<ExitStatus>, String)> {
    let words = child.stderr.take().map(|stderr| pipe::keep(stderr, pipe::KEPT));
    let deadline = Instant::now() + WALL;
    let ended = loop {
        if has_ended(&mut child)? {
            break true;
        }
        if Instant::now() > deadline || words.as_ref().is_some_and(|words| words.printed() > MOST_WORDS) {
            break false;
        }
        thread::sleep(Duration::from_millis(2));
    };
    end_session(&child);
    let _ = child.kill();
    let status = child.wait()?;
    Ok((ended.then_some(status), words.map(pipe::Kept::text).unwrap_or_default()))
}

/// Whether the compiler has ended. It is not waited for yet: until then nobody else gets its number, which is that of its
/// session, too.
#[cfg(unix)]
fn has_ended(child: &mut Child) -> io::Result<bool> {
    use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};
    let Some(number) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) else { return Ok(true) };
    let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
    Ok(waitid(WaitId::Pid(number), options)?.is_some())
}

#[cfg(not(unix))]
fn has_ended(child: &mut Child) -> io::Result<bool> {
    Ok(child.try_wait()?.is_some())
}

/// The launcher began a session, and what runs in it ends with it.
#[cfg(unix)]
fn end_session(child: &Child) {
    use rustix::process::{Pid, Signal, kill_process_group};
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        // Most often nobody is left in it.
        let _ = kill_process_group(group, Signal::KILL);
    }
}

#[cfg(not(unix))]
fn end_session(_child: &Child) {}

/// What the compiler's end says about the student's code.
fn verdict(status: Option<ExitStatus>, words: &str, token: &str) -> Result<(), Failure> {
    if let Some((_, why)) = words.split_once(token) {
        return Err(Failure::GraderError(format!("the compiler did not start: {why}")));
    }
    match status {
        Some(status) if status.success() => Ok(()),
        // Exit code 1 is the compiler's own: it has said what is wrong.
        Some(status) if status.code() == Some(1) && !words.contains("memory allocation of") => {
            Err(Failure::DoesNotCompile(words.to_owned()))
        }
        _ => Err(Failure::CompilerLimits(format!(
            "the compiler gave up on this code: it took more than {SECONDS} s, too much memory, or too many levels\n{words}"
        ))),
    }
}

/// A number that the code inside the sandbox cannot know.
fn rand_token() -> u64 {
    use std::hash::{BuildHasher, RandomState};
    RandomState::new().hash_one("token")
}
