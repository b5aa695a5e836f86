//! `newsCorpora.csv` of the UCI News Aggregator: tab-separated, quotes are ordinary characters, no header.

use sha2::{Digest, Sha256};

use crate::error::{Error, Place};
use crate::headline::Category;
use crate::open::Input;

/// Columns: id, title, URL, publisher, category, story, host name, time stamp.
const COLUMNS: usize = 8;

/// No line of the corpus is a twentieth as long as this.
const LONGEST_LINE: usize = 1 << 20;

/// SHA-256 of the corpus as UCI distributes it.
pub const KNOWN_SHA256: &str = "d343d484bb7e97534acf25898b688547b8140a0cea64590456ba368983f28452";

/// A row of the corpus, as far as the course needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article<'a> {
    /// The row's own number.
    pub id: &'a str,
    /// The headline.
    pub title: &'a str,
    /// The newspaper; two rows have none.
    pub publisher: &'a str,
    /// What it is about.
    pub category: Category,
}

/// Reads the corpus row by row, and returns how many rows there were and the SHA-256 of the whole.
///
/// # Errors
///
/// When a line has not eight columns, is not UTF-8, or has another category than b, t, e, m.
pub fn read(mut input: Input, mut each: impl FnMut(Article<'_>)) -> Result<(u64, String), Error> {
    let mut hash = Sha256::new();
    let mut bytes = Vec::new();
    let mut line = 0;
    loop {
        bytes.clear();
        let ended = input.read_until(b'\n', LONGEST_LINE, &mut bytes)?;
        if bytes.is_empty() {
            let hex = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
            return Ok((line, hex));
        }
        line += 1;
        hash.update(&bytes);
        let wrong = |what: String| {
            let remedy = "this should be newsCorpora.csv of the UCI News Aggregator, as it was distributed";
            Error::new(input.file(), Place::Line(line), what, remedy)
        };
        if !ended && bytes.len() >= LONGEST_LINE {
            return Err(wrong(format!("a line of more than {LONGEST_LINE} bytes")));
        }
        let text = std::str::from_utf8(&bytes).map_err(|error| wrong(format!("not UTF-8: {error}")))?;
        let columns: Vec<_> = text.trim_end_matches(['\n', '\r']).split('\t').collect();
        let &[id, title, _, publisher, code, _, _, _] = columns.as_slice() else {
            return Err(wrong(format!("{} columns, where {COLUMNS} are separated by tabs", columns.len())));
        };
        let category = Category::from_code(code).ok_or_else(|| wrong(format!("the category {code:?}")))?;
        each(Article { id, title, publisher, category });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(text: &str) -> Result<Vec<String>, Error> {
        let mut titles = Vec::new();
        let input = Input::memory("news.csv", text.as_bytes().to_vec());
        read(input, |article| titles.push(article.title.to_owned()))?;
        Ok(titles)
    }

    #[test]
    fn quotes_and_double_spaces_are_ordinary_characters() {
        let text = "1\t\"Begin  here\tu\tReuters\tb\ts\th\t1\r\n2\tend\" é\tu\t\tm\ts\th\t2";
        assert_eq!(titles(text).expect("it is well-formed"), ["\"Begin  here", "end\" é"]);
    }

    #[test]
    fn a_wrong_line_is_named_by_its_number() {
        for (line, what) in [("1\tonly three\tb", "3 columns"), ("1\tt\tu\tp\tx\ts\th\t2", "category \"x\"")] {
            let error = titles(&format!("1\ta\tu\tp\tb\ts\th\t1\n{line}\n")).expect_err("it is not well-formed");
            let error = error.to_string();
            assert!(error.starts_with("news.csv, line 2: ") && error.contains(what), "{error}");
        }
    }

    #[test]
    fn bytes_that_are_not_utf8_are_an_error_and_no_panic() {
        let input = Input::memory("news.csv", b"1\t\xff\tu\tp\tb\ts\th\t1\n".to_vec());
        assert!(read(input, |_| ()).expect_err("it is not UTF-8").to_string().contains("not UTF-8"));
    }
}
