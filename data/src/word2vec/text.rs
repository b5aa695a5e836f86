//! word2vec's text form, and GloVe's, which is the same without a header: a line for each word, the word and D numbers.

use std::borrow::Cow;

use super::{Found, LARGEST_DIM, LONGEST_WORD, REMEDY};
use crate::error::{Error, Place};
use crate::open::Input;
use crate::vectors::WordVectors;

/// The longest line: a word and the largest vector.
const LONGEST_LINE: usize = LONGEST_WORD + LARGEST_DIM * 32;

/// Reads what follows the header, whose `count` of words is `None` where there is no header.
pub fn read(
    mut input: Input,
    count: Option<usize>,
    dim: usize,
    wanted: impl Fn(&str) -> bool,
) -> Result<WordVectors, Error> {
    let mut found = Found::new(dim);
    let mut bytes = Vec::new();
    let mut read = 0;
    let header = u64::from(count.is_some());
    for line in header + 1.. {
        bytes.clear();
        input.read_until(b'\n', LONGEST_LINE, &mut bytes)?;
        if bytes.is_empty() {
            break;
        }
        let text = String::from_utf8_lossy(&bytes);
        if text.trim().is_empty() {
            continue;
        }
        read += 1;
        let wrong = |what: String| Error::new(input.file(), Place::Line(line), what, REMEDY);
        // From the end, since the words of some files hold spaces.
        let mut parts = text.trim_end().rsplitn(dim + 1, [' ', '\t']);
        let numbers: Vec<_> = parts.by_ref().take(dim).collect();
        let (Some(word), true) = (parts.next(), numbers.len() == dim) else {
            return Err(wrong(format!("there are not {dim} numbers behind the word")));
        };
        // A word that is not UTF-8 was altered above, and cannot be in a headline.
        if matches!(text, Cow::Borrowed(_)) && wanted(word) {
            let numbers: Result<Vec<f32>, _> = numbers.iter().rev().map(|number| number.parse()).collect();
            let numbers = numbers.map_err(|_| wrong(format!("a number of {word:?} is not one")))?;
            found.add(word, numbers.into_iter()).map_err(wrong)?;
        }
    }
    match count {
        Some(count) if count != read => {
            Err(input.error(format!("the header promises {count} vectors, and there are {read}"), REMEDY))
        }
        _ => found.finish().map_err(|what| input.error(what, REMEDY)),
    }
}
