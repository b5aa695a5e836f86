//! The private folder of one run of the grader: everything that a run needs for a while lies in it, under names that nobody
//! can guess, and goes with it. If the run is killed, the caretaker removes it, or at last the next run.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use tempfile::{Builder, TempDir};

use crate::process::caretaker;
use crate::process::remove::remove_tree;

/// How the names of these folders begin.
const RUN: &str = "nlp100-run-";

/// The file that a run keeps locked.
const LOCK: &str = "lock";

/// If a file system has no locks, a folder of this age was left behind by a run that was killed.
const OLD: Duration = Duration::from_secs(24 * 60 * 60);

/// A private folder that is removed when the value goes.
#[derive(Debug)]
pub struct RunFolder {
    // The first to go: Windows removes no folder in which a file is open.
    _lock: File,
    // Before the folder that they lie in.
    spare: Mutex<Vec<TempDir>>,
    folder: TempDir,
}

impl RunFolder {
    /// Makes a folder for this run in `place`, and removes those of runs that were killed.
    ///
    /// # Errors
    ///
    /// If there can be no folder.
    pub fn new(place: &Path) -> Result<Self> {
        let make = || {
            fs::create_dir_all(place)?;
            let folder = Builder::new().prefix(RUN).tempdir_in(place)?;
            caretaker::tell(folder.path());
            let lock = File::create(folder.path().join(LOCK))?;
            // A system without locks has no other sign of life than the folder's age.
            let _ = lock.lock_shared();
            let_pass(folder.path())?;
            Ok::<_, std::io::Error>(Self { _lock: lock, spare: Mutex::default(), folder })
        };
        let made = make().with_context(|| format!("cannot make a folder in {}", place.display()))?;
        remove_leftovers(place);
        Ok(made)
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A new folder in it, which goes when the value does. Other users may pass through it and see nothing.
    ///
    /// # Errors
    ///
    /// If there can be no such folder.
    pub fn part(&self, prefix: &str) -> std::io::Result<TempDir> {
        let folder = Builder::new().prefix(prefix).tempdir_in(self.path())?;
        let_pass(folder.path())?;
        Ok(folder)
    }

    /// Keeps a part for [`RunFolder::spare`]. A file system that has just lost many files takes long to make new ones, longer
    /// than a check takes otherwise.
    pub fn keep(&self, part: TempDir) {
        self.spare.lock().unwrap_or_else(PoisonError::into_inner).push(part);
    }

    /// A part that was kept, as it was, if there is one.
    pub fn spare(&self) -> Option<TempDir> {
        self.spare.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }
}

/// Lets a program that runs as another user pass through a folder to what it was given below, without seeing more.
///
/// # Errors
///
/// If the folder is not there.
#[cfg(unix)]
pub fn let_pass(folder: &Path) -> std::io::Result<()> {
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o711))
}

/// Lets a program pass through a folder: on this system every program may.
///
/// # Errors
///
/// None.
#[cfg(not(unix))]
pub fn let_pass(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Removes the folders of runs that have ended without removing them.
fn remove_leftovers(place: &Path) {
    let entries = fs::read_dir(place).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_run = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(RUN));
    for folder in entries.filter(is_run).filter(|folder| is_ours(folder) && is_abandoned(folder)) {
        let _ = remove_tree(&folder);
    }
}

/// Whether a folder belongs to the user of this process: others may use the folder above it, too.
#[cfg(unix)]
fn is_ours(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(folder)
        .is_ok_and(|metadata| metadata.is_dir() && metadata.uid() == rustix::process::geteuid().as_raw())
}

#[cfg(not(unix))]
fn is_ours(_folder: &Path) -> bool {
    true
}

fn is_abandoned(folder: &Path) -> bool {
    let is_old = || {
        let made = folder.metadata().and_then(|metadata| metadata.modified()).ok();
        made.and_then(|made| made.elapsed().ok()).is_some_and(|age| age > OLD)
    };
    match File::open(folder.join(LOCK)) {
        Ok(lock) => match lock.try_lock() {
            Ok(()) => true,
            Err(fs::TryLockError::WouldBlock) => false,
            Err(fs::TryLockError::Error(_)) => is_old(),
        },
        // It is being made, or being removed.
        Err(_) => is_old(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftovers_go_and_what_is_in_use_stays() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let left = place.path().join(format!("{RUN}left"));
        let strange = place.path().join("run-of-another-program");
        for folder in [&left, &strange] {
            fs::create_dir(folder).expect("can make folders");
            fs::write(folder.join(LOCK), "").expect("can write files");
        }
        let one = RunFolder::new(place.path()).expect("it can be made");
        let two = RunFolder::new(place.path()).expect("it can be made");
        assert!(!left.exists() && strange.exists() && one.path().is_dir() && two.path().is_dir());
        let gone = one.path().to_owned();
        let part = one.part("check-").expect("it can be made");
        let path = part.path().to_owned();
        assert!(one.spare().is_none());
        one.keep(part);
        assert_eq!(one.spare().map(|part| one.keep(part)), Some(()));
        assert!(path.is_dir());
        drop(one);
        assert!(!gone.exists() && two.path().is_dir());
    }
}
