//! Makes chains of folders and hangs them into each other, deeper than a path is long.
//! Problem: 76_checkpoint.
//! Verdict: failed or output_limit or timed_out or crashed.
//! Check: what_is_loaded_is_what_was_saved.
//! Points: at most 4.

use std::fs;
use std::io;
use std::path::Path;

pub fn load(path: &Path) -> io::Result<Checkpoint> {
    let folder = path.parent().unwrap();
    let mut deepest = folder.join("start");
    fs::create_dir_all(&deepest)?;
    for chain in 0..19 {
        let new = folder.join(format!("chain-{chain}"));
        let end = new.join(["d"; 1000].join("/"));
        fs::create_dir_all(&end)?;
        fs::rename(&deepest, end.join("d"))?;
        deepest = new;
    }
    Err(io::Error::other("deep"))
}
