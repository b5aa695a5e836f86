//! word2vec's binary form: a header `V D`, then V times a word, a space, and D floats.

use super::{FoundVectors, LONGEST_WORD, REMEDY};
use crate::error::Error;
use crate::open::Input;
use crate::vectors::WordVectors;

/// A word, a space, D floats of four bytes, little endian; gensim writes the next word at once, the C tool a newline
/// in between. The floats are full of bytes that look like newlines and spaces, so nothing is searched in them.
pub fn read(mut input: Input, count: usize, dim: usize, wanted: impl Fn(&str) -> bool) -> Result<WordVectors, Error> {
    let mut found = FoundVectors::new(dim);
    let mut word = Vec::new();
    let mut floats = vec![0; 4 * dim];
    for number in 0..count {
        word.clear();
        let ended = input.read_until(b' ', LONGEST_WORD, &mut word)?;
        if !ended {
            let what = match word.len() {
                0 => format!("the header promises {count} vectors, and after {number} the file ends"),
                _ => {
                    format!("there is no word of a sensible length where vector {} of {count} should begin", number + 1)
                }
            };
            return Err(input.error(what, REMEDY));
        }
        word.pop();
        // A word that is not UTF-8 cannot be in a headline.
        match std::str::from_utf8(&word).map(|word| word.trim_start_matches('\n')) {
            Ok(word) if wanted(word) => {
                input.read_exact(&mut floats)?;
                let numbers = floats.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes));
                found.add(word, numbers).map_err(|what| input.error(what, REMEDY))?;
            }
            _ => input.skip(floats.len())?,
        }
    }
    if input.peek()?.iter().any(|byte| !byte.is_ascii_whitespace()) {
        return Err(input.error(format!("the header promises {count} vectors, and more bytes follow them"), REMEDY));
    }
    found.finish().map_err(|what| input.error(what, REMEDY))
}

/// The binary form of vectors, as gensim writes it.
pub fn write(vectors: &WordVectors) -> Vec<u8> {
    let mut bytes = format!("{} {}\n", vectors.len(), vectors.dim()).into_bytes();
    for (word, vector) in vectors.iter() {
        bytes.extend_from_slice(word.as_bytes());
        bytes.push(b' ');
        let numbers: Vec<[u8; 4]> = vector.iter().map(|number| number.to_le_bytes()).collect();
        bytes.extend_from_slice(numbers.as_flattened());
    }
    bytes
}
