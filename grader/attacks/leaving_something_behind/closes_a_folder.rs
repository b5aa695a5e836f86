//! Makes a folder that nobody may look into, beside one with a file.
//! Problem: 76_checkpoint.
//! Verdict: passed or failed or crashed.
//! Check: what_is_loaded_is_what_was_saved.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

pub fn load(path: &Path) -> io::Result<Checkpoint> {
    let folder = path.with_extension("closed");
    let _ = fs::create_dir(&folder);
    let _ = fs::write(folder.join("file"), "kept");
    let _ = DirBuilder::new().mode(0).create(folder.join("nlp100-attack-closed"));
    read(path)
}
