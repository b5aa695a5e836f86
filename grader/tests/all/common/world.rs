//! What an attack must leave as it was: planted files, the folders that everybody may write to, and the processes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime};
use std::{
    iter,
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
        let lock = File::create(Path::new(PLANTED).join("lock"))
            .expect("a file in it; if another user made the folder, remove it");
        lock.lock().expect("it can be locked");
        if rustix::process::getuid().is_root() {
            let mode = fs::Permissions::from_mode(0o600);
            fs::write(OF_ROOT, SECRET).and_then(|()| fs::set_permissions(OF_ROOT, mode)).expect("it can be written");
        }
        let mut world = Self { _lock: lock, files: Vec::new() };
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
    }

    /// What is not as it was. Puts it right again.
    pub fn changes(&mut self) -> Vec<String> {
        let mut changes: Vec<_> = remove_marks().into_iter().map(|mark| format!("left {mark}")).collect();
        for file in &self.files {
            if Planted::look(file.name).as_ref() != Some(file) {
                changes.push(format!("changed {}", file.name));
            }
        }
        let left = left_processes();
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

/// Processes of an attack that are still there after a moment, though no grader watches over them. Other tests and other people
/// may grade at the same time.
fn left_processes() -> Vec<(u32, String)> {
    let deadline = Instant::now() + Duration::from_secs(1);
    loop {
        let unwatched = processes().into_iter().filter(|&id| !ancestors(id).into_iter().any(is_grader));
        let left: Vec<_> = unwatched.filter_map(|id| Some((id, of_an_attack(id)?))).collect();
        if left.is_empty() || Instant::now() > deadline {
            return left;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// The judges and workers that a grader has started: their programs.
pub fn started_by(grader: u32) -> BTreeMap<u32, String> {
    let started = processes().into_iter().filter(|&id| ancestors(id).contains(&grader));
    started.filter_map(|id| Some((id, of_an_attack(id)?))).collect()
}

/// Whether a process is a judge, a worker or a shell of an attack, and so is not another one that got its number.
pub fn runs(id: u32) -> bool {
    of_an_attack(id).is_some()
}

/// The private folder of a grader's run, by the file in it that the grader keeps open.
pub fn run_folder(grader: u32) -> Option<PathBuf> {
    let open = fs::read_dir(format!("/proc/{grader}/fd")).ok()?.flatten();
    let mut files = open.filter_map(|entry| fs::read_link(entry.path()).ok());
    files.find_map(|file| {
        Some(file.parent().filter(|_| file.ends_with("lock"))?.to_owned()).filter(|folder| is_run(folder))
    })
}

fn is_run(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("nlp100-run-"))
}

fn processes() -> BTreeSet<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_string_lossy().parse().ok()).collect()
}

/// The process that started this one, the one that started that, and so on.
fn ancestors(id: u32) -> Vec<u32> {
    let parent = |&id: &u32| {
        // Behind the name, which may hold anything: the state and the parent.
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
        (parent > 1).then_some(parent)
    };
    iter::successors(parent(&id), parent).collect()
}

/// Whether a process is a grader, in the checkout or in a prepared folder.
fn is_grader(id: u32) -> bool {
    let program = fs::read_link(format!("/proc/{id}/exe")).unwrap_or_default();
    program.file_name().is_some_and(|name| name.to_string_lossy().starts_with("grade"))
}

/// The program of this process, if it is a judge or a worker of this build or a shell that an attack has started.
fn of_an_attack(id: u32) -> Option<String> {
    let target = Path::new(env!("CARGO_BIN_EXE_grader")).ancestors().nth(2)?;
    let program = fs::read_link(format!("/proc/{id}/exe")).ok()?;
    let line = String::from_utf8_lossy(&fs::read(format!("/proc/{id}/cmdline")).ok()?).replace('\0', " ");
    let name = program.to_string_lossy();
    let is_worker = program.starts_with(target) && (name.contains("worker") || name.contains("judge"));
    // A process that only mentions an attack, such as an editor, is none of this test's.
    let is_shell = line.starts_with("/bin/sh -c sleep ") && line.contains(MARK);
    (is_worker || is_shell).then(|| program.display().to_string())
}
