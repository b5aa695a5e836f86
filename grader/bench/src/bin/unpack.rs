//! Unpacks a gzip file and throws it away: the least that reading packed vectors can cost.

use std::error::Error;
use std::fs::File;
use std::io::{self, BufReader};

use flate2::bufread::MultiGzDecoder;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("the file is missing")?;
    let file = BufReader::with_capacity(1 << 20, File::open(path)?);
    io::copy(&mut MultiGzDecoder::new(file), &mut io::sink())?;
    Ok(())
}
