//! The exercise whose checks run here, as cargo says in the environment.

use std::env;
use std::path::PathBuf;

/// The crate's folder.
fn folder() -> PathBuf {
    PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default())
}

/// The manifest of the exercise. A solution has that of its exercise.
pub fn manifest() -> PathBuf {
    let folder = folder();
    folder.join("../../exercises").join(folder.file_name().unwrap_or_default()).join("Cargo.toml")
}

/// The command that explains failures: of an exercise, not of a solution.
pub fn explains() -> Option<String> {
    let folder = folder();
    let number = folder.file_name()?.to_str()?.split_once('_')?.0.parse::<u32>().ok()?;
    folder.parent()?.ends_with("exercises").then(|| format!("cargo grade {number}"))
}

/// The crate's name.
pub fn package() -> String {
    env::var("CARGO_PKG_NAME").unwrap_or_default()
}
