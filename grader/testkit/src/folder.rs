//! A folder for a check whose subject is files.

use std::env;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

use tempfile::{Builder, TempDir};
use wire::protocol::variable;

/// Makes a folder that goes when the value does, and in which the code under test may do as it likes, even if it runs as
/// another user.
///
/// # Errors
///
/// If it cannot be made.
pub fn folder() -> io::Result<TempDir> {
    static FOLDERS: AtomicUsize = AtomicUsize::new(1);
    let folder = match env::var_os(variable::REPORT) {
        // A judge has a folder for temporary files to itself, and the same check says the same every time.
        Some(_) => {
            let name = format!("folder-{}", FOLDERS.fetch_add(1, Ordering::Relaxed));
            Builder::new().prefix(&name).rand_bytes(0).tempdir()?
        }
        None => tempfile::tempdir()?,
    };
    #[cfg(unix)]
    std::fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o777))?;
    Ok(folder)
}
