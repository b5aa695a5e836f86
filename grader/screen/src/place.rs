//! Where programs write: into the course, from whichever of its folders they are started.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The folder of the course; the current folder if there is no course around it.
pub fn course() -> PathBuf {
    ::place::course_folder().unwrap_or_else(|| env::current_dir().unwrap_or_default())
}

/// A folder of the course, made if it is not there yet.
///
/// * `path`: from the top of the course, with `/`
///
/// # Errors
///
/// If it cannot be made: a sentence that names it.
pub fn folder(path: &str) -> Result<PathBuf, String> {
    let folder = path.split('/').fold(course(), |folder, part| folder.join(part));
    match fs::create_dir_all(&folder) {
        Ok(()) => Ok(folder),
        Err(error) => Err(format!("cannot make the folder {}: {error}", shown(&folder))),
    }
}

/// Writes a file.
///
/// # Errors
///
/// If it cannot be written: a sentence that names it.
pub fn write(path: &Path, contents: impl AsRef<[u8]>) -> Result<(), String> {
    fs::write(path, contents).map_err(|error| format!("cannot write {}: {error}", shown(path)))
}

/// A path as it is typed in the current folder.
pub fn shown(path: &Path) -> String {
    let here = env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}
