//! word2vec's text form, and GloVe's, which is the same without a header: a line for each word, the word and D numbers.

use std::borrow::Cow;

use super::{Contents, FoundVectors, LARGEST_DIM, LONGEST_WORD, REMEDY};
use crate::error::{Error, Place};
use crate::open::Input;

const CUT_OFF: &str = "it is cut off: download or copy it again";

/// The longest line: a word and the largest vector.
pub const LONGEST_LINE: usize = LONGEST_WORD + LARGEST_DIM * 32;

/// Reads what follows the header, which promises a number of vectors; `None` if there is no header.
///
/// Headers of published files promise too much or too little now and then. A text that ends with a whole line is not cut
/// off, so it is read as it is, and the caller learns both numbers.
pub fn read(
    mut input: Input,
    promised: Option<usize>,
    dim: usize,
    wanted: impl Fn(&str) -> bool,
) -> Result<Contents, Error> {
    let mut found = FoundVectors::new(dim);
    let mut bytes = Vec::new();
    let mut count = 0;
    let mut ended = true;
    let header = u64::from(promised.is_some());
    for line in header + 1.. {
        bytes.clear();
        let line_ended = input.read_until(b'\n', LONGEST_LINE, &mut bytes)?;
        if bytes.is_empty() {
            break;
        }
        ended = line_ended;
        let text = String::from_utf8_lossy(&bytes);
        if text.trim_ascii().is_empty() {
            continue;
        }
        count += 1;
        let wrong = |what: String| Error::new(input.file(), Place::Line(line), what, REMEDY);
        // From the end, since the words of some files hold spaces.
        let mut parts = text.trim_ascii_end().rsplitn(dim + 1, [' ', '\t']);
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
    if !ended && promised.is_some_and(|promised| count < promised) {
        return Err(input.error("the file ends here, within a line and too early", CUT_OFF));
    }
    let vectors = found.finish().map_err(|what| input.error(what, REMEDY))?;
    Ok(Contents { vectors, count, promised })
}
