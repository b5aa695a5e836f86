//! Where programs write: into the course, from whichever of its folders they are started.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The folder of the course: the current folder or the next one above it that holds `Cargo.toml` and `exercises`. The
/// current folder where there is none.
pub fn course() -> PathBuf {
    let here = env::current_dir().unwrap_or_default();
    course_above(&here).unwrap_or(&here).to_owned()
}

fn course_above(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| folder.join("Cargo.toml").is_file() && folder.join("exercises").is_dir())
}

/// A folder of the course, made where it is not there yet.
///
/// * `path`: from the top of the course, with `/`
///
/// # Errors
///
/// When it cannot be made: a sentence that names it.
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
/// When it cannot be written: a sentence that names it.
pub fn write(path: &Path, contents: impl AsRef<[u8]>) -> Result<(), String> {
    fs::write(path, contents).map_err(|error| format!("cannot write {}: {error}", shown(path)))
}

/// A path as it is typed in the current folder.
pub fn shown(path: &Path) -> String {
    let here = env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_course_is_found_from_any_of_its_folders() {
        let top = tempfile::tempdir().expect("a folder can be made");
        let deep = top.path().join("exercises/73_sgd/src");
        fs::create_dir_all(&deep).expect("a folder can be made");
        assert_eq!(course_above(&deep), None);
        fs::write(top.path().join("Cargo.toml"), "").expect("a file can be written");
        fs::write(top.path().join("exercises/73_sgd/Cargo.toml"), "").expect("a file can be written");
        assert_eq!(course_above(&deep), Some(top.path()));
        assert_eq!(course_above(top.path()), Some(top.path()));
    }
}
