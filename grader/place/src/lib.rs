//! Where the course lies, found when a program runs: its folder may be moved or copied after it was built.

use std::path::{Path, PathBuf};
use std::{env, iter};

/// The top folder of the course, the one with `data` and `exercises` in it; `None` if there is none around.
///
/// It is looked for above the crate that cargo runs, then above the program itself, then above the current folder: a program
/// belongs to the course that it was built in, even if it is started in a copy of another.
pub fn course_folder() -> Option<PathBuf> {
    let crate_folder = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let starts = iter::once(crate_folder).chain([env::current_exe().ok(), env::current_dir().ok()]);
    starts.flatten().find_map(|start| above(&start))
}

/// The nearest folder above `start`, or `start` itself, that is a course.
fn above(start: &Path) -> Option<PathBuf> {
    let is_course = |folder: &&Path| folder.join("data/Cargo.toml").is_file() && folder.join("exercises").is_dir();
    start.ancestors().find(is_course).map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_course_is_found_from_within_and_not_from_beside() {
        // Cargo starts tests in the folder of their crate.
        let course = env::current_dir().expect("there is a folder").join("../..");
        for inside in ["", "data", "exercises/70_features/src", "no/such/folder"] {
            assert_eq!(above(&course.join(inside)), Some(course.clone()), "{inside}");
        }
        assert_eq!(above(&env::temp_dir()), None);
    }
}
