//! Writes files of 16 MiB until there is no room.
//! Problem: 76_checkpoint.
//! Verdict: output_limit or timed_out or crashed or failed.
//! Check: what_is_loaded_is_what_was_saved.
//! Points: at most 4.

use std::fs;
use std::io;
use std::path::Path;

pub fn load(path: &Path) -> io::Result<Checkpoint> {
    let bytes = vec![1u8; 16 << 20];
    for number in 0..200 {
        fs::write(path.with_extension(number.to_string()), &bytes)?;
    }
    Err(io::Error::other("full"))
}
