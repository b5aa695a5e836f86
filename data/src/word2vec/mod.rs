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

/// What was found in a file of word vectors.
#[derive(Clone, Debug, PartialEq)]
pub struct Contents {
    /// The vectors of the wanted words.
    pub vectors: WordVectors,
    /// The number of all vectors in the file.
    pub count: usize,
    /// The number that the header promises, if there is one. Only a text may promise another number than it has.
    pub promised: Option<usize>,
}

/// Reads the vectors of the words that are `wanted` from any of the three forms.
///
/// # Errors
///
/// If the file has none of these forms, is cut off, is binary and goes on after its last vector, or holds a number that
/// is not finite.
pub fn read(mut input: Input, wanted: impl Fn(&str) -> bool) -> Result<Contents, Error> {
    input.skip_byte_order_mark()?;
    let line = input.peek_line()?;
    let length = line.len();
    match std::str::from_utf8(line).ok().and_then(header) {
        Some((promised, dim)) => {
            input.skip(length)?;
            // Half of the numbers are enough to tell a text with a mistake in it from floats.
            if 2 * behind_word(input.peek_line()?).filter(|part| is_number(part)).count() >= dim {
                return text::read(input, Some(promised), dim, wanted);
            }
            let vectors = binary::read(input, promised, dim, wanted)?;
            Ok(Contents { vectors, count: promised, promised: Some(promised) })
        }
        None => {
            // Without a header the numbers of the first line tell how long the vectors are, and only a text can do
            // without. A word such as "7 up" does not mislead, if the second line has none that ends in a number.
            let mut lines = input.peek()?.split(|&byte| byte == b'\n').map(numbers_behind_word);
            let (first, second) = (lines.next().unwrap_or(0), lines.next().unwrap_or(0));
            let dim = if second < 2 { first } else { first.min(second) };
            if dim < 2 {
                let what = "the file begins with neither a word2vec header nor a word and its numbers";
                return Err(input.error(what, REMEDY));
            }
            text::read(input, None, dim, wanted)
        }
    }
}

/// `V D`: the number of words, and of numbers in a vector.
fn header(line: &str) -> Option<(usize, usize)> {
    let (count, dim) = line.trim_end().split_once([' ', '\t'])?;
    let (count, dim) = (count.parse().ok()?, dim.trim().parse().ok()?);
    (count > 0 && (1..=LARGEST_DIM).contains(&dim)).then_some((count, dim))
}

/// How many numbers are written out at the end of a line of text.
fn numbers_behind_word(line: &[u8]) -> usize {
    let parts: Vec<_> = behind_word(line).collect();
    parts.iter().rev().take_while(|part| is_number(part)).count()
}

/// The parts of a line of text, except the first, which is a word or its beginning.
fn behind_word(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    let line = line.get(..text::LONGEST_LINE).unwrap_or(line).trim_ascii_end();
    line.split(|byte| b" \t".contains(byte)).skip(1)
}

fn is_number(part: &[u8]) -> bool {
    std::str::from_utf8(part).is_ok_and(|part| part.parse::<f32>().is_ok())
}

/// The vectors found so far.
struct FoundVectors {
    dim: usize,
    words: Vec<String>,
    numbers: Vec<f32>,
}

impl FoundVectors {
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
