//! Files of word vectors: word2vec's binary form, its text form, and text without a header as GloVe writes it.
//!
//! Only the words that are asked for are kept, so memory is theirs and not the file's: GoogleNews has 3,000,000 words
//! of 300 numbers, 3.6 GB, and the course needs some 18,000 of them.

mod binary;
#[cfg(test)]
mod tests;
mod text;

use ndarray::Array2;

use crate::error::Error;
use crate::open::Input;
use crate::vectors::WordVectors;
pub use binary::write;

/// Longer words than this are not words. GoogleNews has phrases of a few hundred bytes.
const LONGEST_WORD: usize = 4096;

/// More numbers than this in a vector are a sign that the header is not one.
const LARGEST_DIM: usize = 10_000;

const REMEDY: &str = "this should be a word2vec file, binary or text; download or copy it again, and check its size";

/// Reads the vectors of the words that are `wanted` from any of the three forms.
///
/// # Errors
///
/// When the file is none of them, is cut off, goes on after its last vector, or holds a number that is not finite.
pub fn read(mut input: Input, wanted: impl Fn(&str) -> bool) -> Result<WordVectors, Error> {
    let first = input.peek()?;
    let line = &first[..first.iter().position(|&byte| byte == b'\n').unwrap_or(first.len().min(64))];
    let header = std::str::from_utf8(line).ok().and_then(header);
    match header {
        Some((count, dim)) => {
            let length = line_length(&mut input)?;
            input.skip(length)?;
            if looks_like_text(input.peek()?, dim) {
                text::read(input, Some(count), dim, wanted)
            } else {
                binary::read(input, count, dim, wanted)
            }
        }
        None => {
            // Without a header the first line tells how long the vectors are, and only text can do without.
            let dim = line_of(&mut input)?.split_whitespace().count().saturating_sub(1);
            if dim < 2 || !looks_like_text(input.peek()?, dim) {
                return Err(
                    input.error("the file begins with neither a word2vec header nor a word and its numbers", REMEDY)
                );
            }
            text::read(input, None, dim, wanted)
        }
    }
}

/// `V D`: the number of words, and of numbers in a vector.
fn header(line: &str) -> Option<(usize, usize)> {
    let (count, dim) = line.trim_end().split_once(' ')?;
    let (count, dim) = (count.parse().ok()?, dim.trim().parse().ok()?);
    (count > 0 && (1..=LARGEST_DIM).contains(&dim)).then_some((count, dim))
}

/// The length of the line that is ready to be read, its end included.
fn line_length(input: &mut Input) -> Result<usize, Error> {
    let ready = input.peek()?;
    Ok(ready.iter().position(|&byte| byte == b'\n').map_or(ready.len(), |end| end + 1))
}

/// The line that is ready to be read, which stays unread.
fn line_of(input: &mut Input) -> Result<String, Error> {
    let length = line_length(input)?;
    Ok(String::from_utf8_lossy(&input.peek()?[..length]).into_owned())
}

/// Whether the D numbers behind the first word are written out: at least a digit and a space each. Two dozen bytes of
/// floats never look like that.
fn looks_like_text(ready: &[u8], dim: usize) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE \t\r".contains(byte);
    match ready.iter().position(|&byte| byte == b' ' || byte == b'\t') {
        Some(space) if space <= LONGEST_WORD => {
            ready[space + 1..].iter().take_while(|byte| is_part(byte)).take(24).count() >= (2 * dim - 1).min(24)
        }
        _ => false,
    }
}

/// The vectors found so far.
struct Found {
    dim: usize,
    words: Vec<String>,
    numbers: Vec<f32>,
}

impl Found {
    fn new(dim: usize) -> Self {
        Self { dim, words: Vec::new(), numbers: Vec::new() }
    }

    fn add(&mut self, word: &str, numbers: impl Iterator<Item = f32>) -> Result<(), String> {
        let start = self.numbers.len();
        self.numbers.extend(numbers);
        if self.numbers[start..].iter().any(|number| !number.is_finite()) {
            return Err(format!("the vector of {word:?} holds a number that is not finite"));
        }
        self.words.push(word.to_owned());
        Ok(())
    }

    fn finish(self) -> Result<WordVectors, String> {
        let shape = (self.words.len(), self.dim);
        let matrix = Array2::from_shape_vec(shape, self.numbers).map_err(|error| error.to_string())?;
        WordVectors::new(self.words, matrix)
    }
}
