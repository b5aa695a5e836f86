//! Removes a folder that a student's code has filled: it may be deeper than any path is long, and closed to everybody.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Removes a folder with all that is in it. Folders inside are moved up before they are looked into, so no path gets long and
/// nothing recurses. No link is followed.
///
/// # Errors
///
/// If something cannot be removed.
pub fn remove_tree(folder: &Path) -> io::Result<()> {
    let mut number = 0u64;
    let mut waiting = vec![folder.to_owned()];
    while let Some(current) = waiting.pop() {
        open_up(&current);
        for entry in fs::read_dir(&current)? {
            let path = entry?.path();
            if !fs::symlink_metadata(&path)?.is_dir() {
                fs::remove_file(&path)?;
            } else if current == folder {
                waiting.push(path);
            } else {
                // A folder that may not be written cannot be moved: it holds the way to the one above.
                open_up(&path);
                waiting.push(moved_up(&path, folder, &mut number)?);
            }
        }
        if current != folder {
            fs::remove_dir(&current)?;
        }
    }
    fs::remove_dir(folder)
}

/// Moves a folder into `top`, under a name that is free there.
fn moved_up(path: &Path, top: &Path, number: &mut u64) -> io::Result<PathBuf> {
    loop {
        let new = top.join(format!("moved-{number}"));
        *number += 1;
        if fs::symlink_metadata(&new).is_err() {
            return fs::rename(path, &new).map(|()| new);
        }
    }
}

/// Lets this user look into a folder and change it. If that fails, so does what comes next.
#[cfg(unix)]
fn open_up(folder: &Path) {
    let _ = fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700));
}

#[cfg(not(unix))]
fn open_up(_folder: &Path) {}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn folders_that_are_deep_closed_or_links_go() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let (top, kept) = (place.path().join("top"), place.path().join("kept"));
        fs::create_dir(&kept).expect("can make folders");
        // Deeper than a path is long: chains that are hung into one another.
        let mut deepest = top.join("start");
        fs::create_dir_all(&deepest).expect("can make folders");
        for chain in 0..3 {
            let new = top.join(format!("chain-{chain}"));
            let end = new.join(["d"; 900].join("/"));
            fs::create_dir_all(&end).expect("can make folders");
            fs::rename(&deepest, end.join("d")).expect("can move folders");
            deepest = new;
        }
        fs::write(deepest.join("file"), "").expect("can write files");
        std::os::unix::fs::symlink(&kept, top.join("link")).expect("can make links");
        for closed in [deepest.join("closed/inside"), top.join("moved-0")] {
            fs::create_dir_all(&closed).expect("can make folders");
            fs::set_permissions(&closed, PermissionsExt::from_mode(0o000)).expect("it is ours");
        }
        fs::set_permissions(deepest.join("closed"), PermissionsExt::from_mode(0o000)).expect("it is ours");
        remove_tree(&top).expect("all of it is ours");
        assert!(!top.exists() && kept.is_dir());
    }
}
