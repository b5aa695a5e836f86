//! What an attack must leave as it was: planted files, the folders that everybody may write to, and the processes.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime};
use std::{
    os::unix::fs::{MetadataExt, PermissionsExt},
    thread,
};

use crate::common::root;

/// Where the files lie that attacks read and change. The attacks have the name written down.
const PLANTED: &str = "/tmp/nlp100-planted";

/// Where a file of root's lies, for root alone, if this is root.
const OF_ROOT: &str = "/usr/local/etc/nlp100-planted.txt";

/// What must be in no report.
pub const SECRET: &str = "this-is-a-planted-secret";

/// How the names of all files begin that attacks make.
const MARK: &str = "nlp100-attack-";

/// The world before an attack.
pub struct World {
    /// No two runs of the test share a world.
    _lock: File,
    files: Vec<Planted>,
    processes: BTreeSet<u32>,
}

/// A file that is to stay as it is: its bytes, mode, owner and time.
#[derive(Debug, PartialEq, Eq)]
struct Planted {
    name: &'static str,
    bytes: Vec<u8>,
    mode: u32,
    owner: (u32, u32),
    links: u64,
    modified: SystemTime,
}

impl World {
    /// Plants the files and looks around.
    pub fn new() -> Self {
        fs::create_dir_all(PLANTED).expect("a folder in /tmp");
        let lock = File::create(Path::new(PLANTED).join("lock")).expect("a file in it");
        lock.lock().expect("it can be locked");
        if rustix::process::getuid().is_root() {
            let mode = fs::Permissions::from_mode(0o600);
            fs::write(OF_ROOT, SECRET).and_then(|()| fs::set_permissions(OF_ROOT, mode)).expect("it can be written");
        }
        let mut world = Self { _lock: lock, files: Vec::new(), processes: BTreeSet::new() };
        remove_marks();
        world.plant();
        world
    }

    /// A file that the grader has open, as number 9, when it starts.
    pub fn open_file() -> PathBuf {
        Path::new(PLANTED).join("open.txt")
    }

    fn plant(&mut self) {
        fs::create_dir_all(PLANTED).expect("a folder in /tmp");
        for name in ["secret.txt", "open.txt"] {
            // Made anew, so that links to it or a changed mode do not stay.
            let _ = fs::remove_file(Path::new(PLANTED).join(name));
            fs::write(Path::new(PLANTED).join(name), format!("{SECRET}\n")).expect("a file in it");
        }
        self.files = ["secret.txt", "open.txt"].map(|name| Planted::look(name).expect("it is there")).into();
        self.processes = processes();
    }

    /// What is not as it was. Puts it right again.
    pub fn changes(&mut self) -> Vec<String> {
        let mut changes: Vec<_> = remove_marks().into_iter().map(|mark| format!("left {mark}")).collect();
        for file in &self.files {
            if Planted::look(file.name).as_ref() != Some(file) {
                changes.push(format!("changed {}", file.name));
            }
        }
        let left = self.new_processes();
        if let Some((_, name)) = left.first() {
            changes.push(format!("left {} processes, {name} for one", left.len()));
        }
        for (id, _) in left {
            let _ = Command::new("kill").args(["-KILL", &id.to_string()]).status();
        }
        if !changes.is_empty() {
            self.plant();
        }
        changes
    }

    /// Whether a worker runs that was not there before.
    pub fn has_worker(&self) -> bool {
        processes().into_iter().filter(|id| !self.processes.contains(id)).any(|id| of_an_attack(id).is_some())
    }

    /// Processes of an attack that are still there after a moment.
    fn new_processes(&self) -> Vec<(u32, String)> {
        let deadline = Instant::now() + Duration::from_secs(1);
        loop {
            let new = processes().into_iter().filter(|id| !self.processes.contains(id));
            let ours: Vec<_> = new.filter_map(|id| Some((id, of_an_attack(id)?))).collect();
            if ours.is_empty() || Instant::now() > deadline {
                return ours;
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = fs::remove_file(OF_ROOT);
    }
}

impl Planted {
    fn look(name: &'static str) -> Option<Self> {
        let path = Path::new(PLANTED).join(name);
        let metadata = fs::symlink_metadata(&path).ok()?;
        Some(Self {
            name,
            bytes: fs::read(path).ok()?,
            mode: metadata.mode(),
            owner: (metadata.uid(), metadata.gid()),
            links: metadata.nlink(),
            modified: metadata.modified().ok()?,
        })
    }
}

/// Removes what attacks have made, and tells what that was.
fn remove_marks() -> Vec<String> {
    let places = ["/", "/tmp", "/var/tmp", "/dev/shm", "/run"].map(PathBuf::from);
    let own = [root(), root().join("grader"), root().join("grader/tests")];
    let entries = places.iter().chain(&own).filter_map(|place| fs::read_dir(place).ok()).flatten().flatten();
    let marks = entries
        .map(|entry| entry.path())
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(MARK)));
    let remove = |path: PathBuf| {
        let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
        path.display().to_string()
    };
    marks.map(remove).collect()
}

fn processes() -> BTreeSet<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_string_lossy().parse().ok()).collect()
}

/// The name of this process, if it is a judge or a worker of this build or a shell that an attack has started.
fn of_an_attack(id: u32) -> Option<String> {
    let target = Path::new(env!("CARGO_BIN_EXE_grader")).ancestors().nth(2)?;
    let program = fs::read_link(format!("/proc/{id}/exe")).ok()?;
    let line = String::from_utf8_lossy(&fs::read(format!("/proc/{id}/cmdline")).ok()?).replace('\0', " ");
    let name = program.to_string_lossy();
    let is_worker = program.starts_with(target) && (name.contains("worker") || name.contains("judge"));
    // A process that only mentions an attack, such as an editor, is none of this test's.
    let is_shell = line.starts_with("/bin/sh -c sleep ") && line.contains(MARK);
    (is_worker || is_shell).then(|| format!("{} ({line})", program.display()))
}
