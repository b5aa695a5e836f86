//! What a program in a sandbox may do, and the command that starts it there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::{Deserialize, Serialize};
#[cfg(unix)]
use wire::protocol::LAUNCH;

/// What a program may do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sandbox {
    /// Which system calls it may make.
    pub calls: Calls,
    /// Files and folders that it may read.
    pub readable: Vec<PathBuf>,
    /// Files and folders that it may read and execute.
    pub executable: Vec<PathBuf>,
    /// Folders whose names it may list, without reading the files.
    pub listable: Vec<PathBuf>,
    /// Folders in which it may do as it likes.
    pub writable: Vec<PathBuf>,
    /// Where it starts.
    pub folder: PathBuf,
    /// Its whole environment.
    pub environment: Vec<(String, String)>,
    /// How much it may use.
    pub limits: Limits,
}

/// Which system calls a program may make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Calls {
    /// Those of a computation with threads: memory, the clock, reading and writing what is open. A list of what is
    /// allowed.
    Compute,
    /// The same, and files.
    ComputeWithFiles,
    /// Those of a compiler, which starts other programs. A list of what is refused.
    Compile,
}

/// How much a program may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Processor time in seconds.
    pub cpu_seconds: u64,
    /// Address space in bytes.
    pub memory: u64,
    /// The longest file that it may write, in bytes.
    pub file_size: u64,
    /// Processes and threads, counted if the program has a user of its own.
    pub processes: u64,
}

impl Sandbox {
    /// Writes this description to a file, from which a launcher reads it.
    ///
    /// # Errors
    ///
    /// If the file cannot be written.
    pub fn save(&self, file: &Path) -> io::Result<()> {
        let text = serde_json::to_string(self)?;
        // Most often the last check was of the same problem.
        if fs::read(file).is_ok_and(|old| old == text.as_bytes()) { Ok(()) } else { fs::write(file, text) }
    }

    /// The command that starts `program` in this sandbox. The description goes to `file`, which the launcher reads when
    /// it starts. `launcher` is a program that begins with [`crate::as_launcher`].
    ///
    /// What the launcher has to say begins with `token` on the error output, and the program cannot know it: so a
    /// program that never started is told from one that says so.
    ///
    /// # Errors
    ///
    /// If the description cannot be written.
    #[cfg(unix)]
    pub fn command(&self, launcher: &Path, file: &Path, token: &str, program: &Path) -> io::Result<Command> {
        self.save(file)?;
        let mut command = Command::new(launcher);
        command.arg(LAUNCH).arg(token).arg(std::process::id().to_string()).arg(file).arg(program);
        Ok(command)
    }

    /// The command that starts `program` with this environment; nothing else is limited on this system.
    ///
    /// # Errors
    ///
    /// None.
    #[cfg(not(unix))]
    pub fn command(&self, _launcher: &Path, _file: &Path, _token: &str, program: &Path) -> io::Result<Command> {
        let mut command = Command::new(program);
        command.env_clear().envs(self.environment.iter().cloned()).current_dir(&self.folder);
        Ok(command)
    }
}
