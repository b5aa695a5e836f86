//! Writes the pictures of the texts to where the texts look for them.

use std::io;
use std::path::Path;
use std::{env, fs};

fn main() -> io::Result<()> {
    // cargo says at run time where the crate is, so a repository that was moved is found as well.
    let here = env::var("CARGO_MANIFEST_DIR").map_err(|_| io::Error::other("run it as `cargo run -p pictures`"))?;
    for picture in pictures::all() {
        let path = Path::new(&here).join("../..").join(&picture.path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
        let write = fs::write(&path, &picture.svg);
        write.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", picture.path)))?;
        println!("{}", picture.path);
    }
    Ok(())
}
