//! Workshops of several versions of a course beside each other: which are in use, and which are removed.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Workshops of other versions of the course that are kept.
const KEPT: usize = 2;

/// The file by which a run says that it uses a workshop, and when one did last.
const IN_USE: &str = "in-use";

/// Keeps a workshop from being removed while this run needs it.
pub fn mark_in_use(folder: &Path) -> Option<File> {
    let file = File::create(folder.join(IN_USE)).ok()?;
    file.lock_shared().ok()?;
    Some(file)
}

/// Removes workshops of other versions that nobody uses, but for those that were used last.
pub fn remove_others(ours: &Path) {
    let entries = fs::read_dir(ours.parent().unwrap_or(ours)).into_iter().flatten().flatten();
    let others = entries.map(|entry| entry.path()).filter(|path| path != ours && path.is_dir());
    let used = |folder: &PathBuf| folder.join(IN_USE).metadata().and_then(|metadata| metadata.modified()).ok();
    let mut others: Vec<_> = others.map(|folder| (used(&folder), folder)).collect();
    others.sort_by_key(|&(used, _)| std::cmp::Reverse(used));
    for (_, folder) in others.into_iter().skip(KEPT) {
        if File::open(folder.join(IN_USE)).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = fs::remove_dir_all(folder);
        }
    }
}
