//! Files of word vectors: word2vec's binary form, its text form, and text without a header as GloVe writes it.
//!
//! Only the words that are asked for are kept, so memory is theirs and not the file's: GoogleNews has 3,000,000 words
//! of 300 numbers, 3.6 GB, and the course needs some 18,000 of them.

use std::fmt::Write as _;

use ndarray::Array2;

use crate::error::Error;
use crate::open::Input;
use crate::vectors::WordVectors;

/// Longer words than this are not words. GoogleNews has phrases of a few hundred bytes.
const LONGEST_WORD: usize = 4096;

/// More numbers than this in a vector are a sign that the header is not one.
const LARGEST_DIM: usize = 10_000;

/// The longest line of a text file: a word and the largest vector.
const LONGEST_LINE: usize = LONGEST_WORD + LARGEST_DIM * 32;

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
                read_text(input, Some(count), dim, wanted)
            } else {
                read_binary(input, count, dim, wanted)
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
            read_text(input, None, dim, wanted)
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

/// A word, a space, D floats of four bytes, little endian; gensim writes the next word at once, the C tool a newline
/// in between. The floats are full of bytes that look like newlines and spaces, so nothing is searched in them.
fn read_binary(
    mut input: Input,
    count: usize,
    dim: usize,
    wanted: impl Fn(&str) -> bool,
) -> Result<WordVectors, Error> {
    let mut found = Found::new(dim);
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

/// A line for each word: the word, then D numbers, separated by spaces.
fn read_text(
    mut input: Input,
    count: Option<usize>,
    dim: usize,
    wanted: impl Fn(&str) -> bool,
) -> Result<WordVectors, Error> {
    let mut found = Found::new(dim);
    let mut line = Vec::new();
    let mut read = 0;
    loop {
        line.clear();
        input.read_until(b'\n', LONGEST_LINE, &mut line)?;
        if line.is_empty() {
            break;
        }
        read += 1;
        let text = String::from_utf8_lossy(&line);
        // From the end, since the words of some files hold spaces.
        let mut parts = text.trim_end().rsplitn(dim + 1, [' ', '\t']);
        let numbers: Vec<_> = parts.by_ref().take(dim).collect();
        let (Some(word), true) = (parts.next(), numbers.len() == dim) else {
            return Err(input.error(format!("the line of word {read} has not {dim} numbers"), REMEDY));
        };
        if wanted(word) {
            let numbers: Result<Vec<f32>, _> = numbers.iter().rev().map(|number| number.parse()).collect();
            let numbers = numbers.map_err(|_| input.error(format!("a number of {word:?} is not one"), REMEDY))?;
            found.add(word, numbers.into_iter()).map_err(|what| input.error(what, REMEDY))?;
        }
    }
    match count {
        Some(count) if count != read => {
            Err(input.error(format!("the header promises {count} vectors, and there are {read}"), REMEDY))
        }
        _ => found.finish().map_err(|what| input.error(what, REMEDY)),
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

/// The binary form of vectors, as gensim writes it.
pub fn write(vectors: &WordVectors) -> Vec<u8> {
    let mut header = String::new();
    let _ = writeln!(header, "{} {}", vectors.len(), vectors.dim());
    let mut bytes = header.into_bytes();
    for (word, vector) in vectors.iter() {
        bytes.extend_from_slice(word.as_bytes());
        bytes.push(b' ');
        for number in vector {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;
    use proptest::prelude::*;

    fn sample() -> WordVectors {
        // 0x0a0a0a0a and 0x20202020 are floats, and look like newlines and spaces.
        let odd = f32::from_bits(0x0a0a_0a0a);
        let spaces = f32::from_bits(0x2020_2020);
        let words = ["up", "naïve", "New_York"].map(str::to_owned).to_vec();
        WordVectors::new(words, array![[odd, 1.0, -0.5], [spaces, odd, 2.0], [0.0, spaces, odd]]).expect("they agree")
    }

    fn read_all(bytes: Vec<u8>) -> Result<WordVectors, Error> {
        read(Input::memory("vectors.bin", bytes), |_| true)
    }

    /// The form of the C tool: a newline after every vector.
    fn with_newlines(vectors: &WordVectors) -> Vec<u8> {
        let mut bytes = format!("{} {}\n", vectors.len(), vectors.dim()).into_bytes();
        for (word, vector) in vectors.iter() {
            bytes.extend_from_slice(word.as_bytes());
            bytes.push(b' ');
            bytes.extend(vector.iter().flat_map(|number| number.to_le_bytes()));
            bytes.push(b'\n');
        }
        bytes
    }

    fn as_text(vectors: &WordVectors, header: bool) -> Vec<u8> {
        let mut text = if header { format!("{} {}\n", vectors.len(), vectors.dim()) } else { String::new() };
        for (word, vector) in vectors.iter() {
            let numbers: Vec<_> = vector.iter().map(|number| format!("{number:e}")).collect();
            let _ = writeln!(text, "{word} {}", numbers.join(" "));
        }
        text.into_bytes()
    }

    #[test]
    fn all_four_forms_give_the_same_vectors() {
        for bytes in [write(&sample()), with_newlines(&sample()), as_text(&sample(), true), as_text(&sample(), false)] {
            assert_eq!(read_all(bytes).expect("it is well-formed"), sample());
        }
    }

    #[test]
    fn packed_files_are_unpacked_and_cut_off_ones_are_an_error() {
        use std::io::Write;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("vectors.bin.gz");
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(&write(&sample())).expect("memory takes all");
        let packed = packer.finish().expect("memory takes all");
        let read = |bytes: &[u8]| {
            std::fs::write(&path, bytes).expect("it can be written");
            Input::open(&path, |_| ()).and_then(|input| read(input, |_| true))
        };
        assert_eq!(read(&packed).expect("it is whole"), sample());
        let error = read(&packed[..packed.len() - 12]).expect_err("it is cut off").to_string();
        assert!(error.contains("vectors.bin.gz, byte"), "{error}");
    }

    #[test]
    fn only_wanted_words_are_kept() {
        for bytes in [write(&sample()), as_text(&sample(), true)] {
            let vectors = read(Input::memory("vectors.bin", bytes), |word| word == "naïve").expect("it is well-formed");
            assert_eq!((vectors.len(), vectors.get("naïve")), (1, sample().get("naïve")));
        }
    }

    #[test]
    fn words_that_are_not_utf8_are_passed_over() {
        let mut bytes = b"2 1\n\xff\xfe ".to_vec();
        bytes.extend_from_slice(&1f32.to_le_bytes());
        bytes.extend_from_slice(b"up ");
        bytes.extend_from_slice(&2f32.to_le_bytes());
        let vectors = read_all(bytes).expect("it is well-formed");
        assert_eq!(vectors.iter().map(|(word, _)| word).collect::<Vec<_>>(), ["up"]);
    }

    #[test]
    fn a_file_that_is_cut_off_anywhere_is_an_error_with_the_byte() {
        let whole = write(&sample());
        for length in 0..whole.len() {
            let error = read_all(whole[..length].to_vec()).expect_err("it is cut off").to_string();
            assert!(error.starts_with("vectors.bin, byte "), "{length}: {error}");
        }
    }

    #[test]
    fn files_that_lie_are_refused_without_taking_memory() {
        let nan = [b"1 1\nup ".to_vec(), f32::NAN.to_le_bytes().to_vec()].concat();
        let more = [write(&sample()), b"more".to_vec()].concat();
        for (bytes, what) in [
            (b"99999999999 300\nup ".to_vec(), "cut off"),
            (b"3 999999999\nup ".to_vec(), "neither"),
            (b"<!DOCTYPE html>\n<html>".to_vec(), "neither"),
            (b"3 2\nup 1 2\ndown 3 4\n".to_vec(), "there are 2"),
            (b"2 2\nup 1 2\ndown 3\n".to_vec(), "has not 2 numbers"),
            (b"1 2\nup 1 x\n".to_vec(), ""),
            (nan, "not finite"),
            (more, "more bytes follow"),
        ] {
            let error = read_all(bytes.clone()).expect_err("it lies").to_string();
            assert!(error.contains(what) && error.starts_with("vectors.bin, byte "), "{bytes:?}: {error}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_at_all_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..300), header in "[0-9]{1,3} [0-9]{1,2}\n") {
            let _ = read_all(bytes.clone());
            let _ = read_all([header.into_bytes(), bytes].concat());
        }

        #[test]
        fn what_is_written_is_read_back(words in prop::collection::hash_set("[^ \n\t]{1,12}", 1..12), bits: u32) {
            let words: Vec<_> = words.into_iter().collect();
            let numbers = (0..words.len() * 20).map(|i| f32::from_bits(bits.wrapping_mul(i as u32 + 1) & 0xbfff_ffff));
            let matrix = Array2::from_shape_vec((words.len(), 20), numbers.collect()).expect("20 numbers a word");
            let vectors = WordVectors::new(words, matrix).expect("they agree");
            prop_assert_eq!(read_all(write(&vectors)).expect("it is well-formed"), vectors);
        }
    }
}
