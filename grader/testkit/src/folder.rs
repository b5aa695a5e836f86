//! A folder for a check whose subject is files.

use std::io;

use tempfile::TempDir;

/// Makes a folder that goes when the value does, and in which the code under test may do as it likes, even if it runs
/// as another user.
///
/// # Errors
///
/// If it cannot be made.
pub fn folder() -> io::Result<TempDir> {
    let folder = tempfile::tempdir()?;
    #[cfg(unix)]
    std::fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o777))?;
    Ok(folder)
}
