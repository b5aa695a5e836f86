//! The caretaker: a process that waits until this one has ended, in whatever way, and removes what it has left behind.
//!
//! A process that is killed, or whose terminal is closed, can do nothing any more. So it tells beforehand what is there only for a
//! while, through a pipe that the system closes when the process ends. What of that is still there then is removed at the other end.

use std::env;
use std::fs;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, ExitCode, Stdio};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use wire::{poll_until, start};

use crate::process::remove::remove_tree;

/// The first argument of a caretaker.
const CARETAKER: &str = "remove-what-is-left";

/// For so long, processes that end with this one may still write into what is removed.
const PATIENCE: Duration = Duration::from_secs(10);

/// The program that can be a caretaker.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// The pipe to the caretaker of this process; `None` if there can be none.
static PIPE: OnceLock<Option<Mutex<ChildStdin>>> = OnceLock::new();

/// Is a caretaker if this process was started for that; to be called before anything else. Returns nothing if it was not.
pub fn as_caretaker() -> Option<ExitCode> {
    if env::args_os().nth(1)? != CARETAKER {
        return None;
    }
    for path in told(io::stdin().lock()) {
        let is_gone = || Ok::<_, io::Error>((!is_there(&path) || remove(&path).is_ok()).then_some(()));
        let _ = poll_until(Instant::now() + PATIENCE, is_gone);
    }
    Some(ExitCode::SUCCESS)
}

/// Has this process employ a caretaker once there is something to tell: `program` is one that calls [`as_caretaker`].
pub fn employ(program: PathBuf) {
    let _ = PROGRAM.set(program);
}

/// Tells the caretaker of a file or a folder that is there now, and shall not be there when this process has ended. Without a
/// caretaker, what a killed process left stays until somebody removes it.
pub fn tell(path: &Path) {
    let Some(program) = PROGRAM.get() else { return };
    let pipe = PIPE.get_or_init(|| begin(program).map(Mutex::new));
    // Names that are no Unicode cannot be sent to every system's caretaker.
    if let (Some(pipe), Some(path)) = (pipe, std::path::absolute(path).ok().as_deref().and_then(Path::to_str)) {
        let _ = pipe.lock().unwrap_or_else(PoisonError::into_inner).write_all(format!("{path}\0").as_bytes());
    }
}

/// Starts a caretaker.
fn begin(program: &Path) -> Option<ChildStdin> {
    let mut command = Command::new(program);
    command.arg(CARETAKER).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    apart(&mut command);
    start(|| command.spawn()).ok()?.stdin
}

/// Keeps Ctrl-C in the terminal from the caretaker.
#[cfg(unix)]
fn apart(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(windows)]
fn apart(command: &mut Command) {
    const CREATE_NEW_PROCESS_GROUP: u32 = 0x200;
    std::os::windows::process::CommandExt::creation_flags(command, CREATE_NEW_PROCESS_GROUP);
}

/// What is still there of all that was told until the pipe was closed.
fn told(mut pipe: impl BufRead) -> Vec<PathBuf> {
    let mut left = Vec::<PathBuf>::new();
    let mut path = Vec::new();
    while pipe.read_until(0, &mut path).is_ok_and(|read| read > 0) {
        // Without its end it may be the beginning of another name.
        if let Some(path) = path.strip_suffix(&[0]).and_then(|path| str::from_utf8(path).ok()) {
            left.retain(|path| is_there(path));
            left.push(path.into());
        }
        path.clear();
    }
    left
}

/// Whether there is anything under this name, be it a link to nothing.
fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn remove(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path)?.is_dir() { remove_tree(path) } else { fs::remove_file(path) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_kept_in_mind_and_half_a_name_is_not() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| place.path().join(name);
        for name in ["one", "two"] {
            fs::write(path(name), "").expect("can write files");
        }
        let all = ["gone", "one", "two"].map(|name| format!("{}\0", path(name).display())).concat();
        let half = path("on").display().to_string();
        assert_eq!(told(format!("{all}{half}").as_bytes()), [path("one"), path("two")]);
        assert!(told(io::empty()).is_empty());
    }
}
