//! Tables of text as people save them: between tabs or commas, with or without a header line, and with quotation marks
//! that are ordinary characters or the quotes of a CSV writer such as pandas or Excel.

use std::fmt;
use std::path::Path;

use csv::{ByteRecord, ReaderBuilder};

use crate::error::{Error, Place};
use crate::open::Input;

/// Longer lines make no sense: no line of the corpus is a twentieth as long.
const LONGEST_LINE: usize = 1 << 20;

const NOT_UTF_8: &str = "this is not UTF-8 text; it may be Shift_JIS (CP932) or Windows-1252";
const SAVE_AS_UTF_8: &str = "save the file again as UTF-8";

/// How a table is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// What stands between two cells: a tab or a comma.
    pub delimiter: u8,
    /// Whether a cell may stand in quotes, in which a quotation mark is doubled. If not, quotation marks are ordinary.
    pub quoted: bool,
}

impl Form {
    /// The form of the corpus: tabs, and ordinary quotation marks.
    pub const PLAIN: Self = Self { delimiter: b'\t', quoted: false };

    /// The form of a table that begins with `start`.
    ///
    /// Commas count if the first line has no tab; only a CSV writer writes them, so they come with quotes. Between tabs
    /// there are quotes if every quotation mark so far stands where a CSV writer would put one, and one of them is
    /// doubled or all cells of the first line are quoted. Headlines that were written as they are soon break that rule.
    pub fn guess(start: &[u8]) -> Self {
        let line = start.split(|&byte| byte == b'\n').next().unwrap_or_default();
        if !line.contains(&b'\t') && line.contains(&b',') {
            return Self { delimiter: b',', quoted: true };
        }
        let cells = || line.strip_suffix(b"\r").unwrap_or(line).split(|&byte| byte == b'\t');
        let all_quoted = cells().all(|cell| cell.len() > 1 && cell.starts_with(b"\"") && cell.ends_with(b"\""));
        let quoted = doubled_quotes(start).is_some_and(|doubled| doubled > 0 || all_quoted);
        Self { delimiter: b'\t', quoted }
    }
}

/// How many quotation marks are doubled within quotes, if all of them stand where a CSV writer puts them; else `None`.
fn doubled_quotes(text: &[u8]) -> Option<usize> {
    #[derive(PartialEq)]
    enum In {
        NewCell,
        PlainCell,
        Quotes,
        /// Behind a quotation mark within quotes: their end, or the first of two.
        MaybeEnd,
    }
    let mut doubled = 0;
    let mut state = In::NewCell;
    for &byte in text {
        state = match (state, byte) {
            (In::Quotes, b'"') => In::MaybeEnd,
            (In::Quotes, _) => In::Quotes,
            (In::NewCell, b'"') => In::Quotes,
            (In::MaybeEnd, b'"') => {
                doubled += 1;
                In::Quotes
            }
            (_, b'\t' | b'\n') => In::NewCell,
            (In::MaybeEnd, b'\r') => In::MaybeEnd,
            (In::MaybeEnd, _) | (In::PlainCell, b'"') => return None,
            (In::NewCell | In::PlainCell, _) => In::PlainCell,
        };
    }
    Some(doubled)
}

/// A row of a table.
pub struct Row<'a> {
    file: &'a Path,
    /// The line on which it begins, counted from 1.
    line: u64,
    /// Its cells.
    pub cells: &'a [&'a str],
    /// The bytes of the file that it was read from; none if quotes were undone.
    pub raw: &'a [u8],
}

impl Row<'_> {
    /// An error in this row.
    pub fn error(&self, what: impl fmt::Display, remedy: impl fmt::Display) -> Error {
        Error::new(self.file, Place::Line(self.line), what, remedy)
    }
}

/// Where the columns of these names are, if `header` names all of them, in any order and in large letters or small.
pub fn columns<const N: usize>(header: &[&str], names: [&str; N]) -> Option<[usize; N]> {
    let place = |name: &str| header.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
    let places = names.map(|name| place(name).unwrap_or(usize::MAX));
    (!places.contains(&usize::MAX)).then_some(places)
}

/// Calls `each` with every row of a table.
///
/// # Errors
///
/// If the file cannot be read, is not UTF-8, or has a line of more than 1 MiB; and what `each` finds wrong.
pub fn read(input: Input, form: Form, each: impl FnMut(Row<'_>) -> Result<(), Error>) -> Result<(), Error> {
    if form.quoted { read_quoted(input, form.delimiter, each) } else { read_plain(input, form.delimiter, each) }
}

fn read_plain(
    mut input: Input,
    delimiter: u8,
    mut each: impl FnMut(Row<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut raw = Vec::new();
    for line in 1.. {
        raw.clear();
        let ended = input.read_until(b'\n', LONGEST_LINE, &mut raw)?;
        if raw.is_empty() {
            break;
        }
        let row = |cells| Row { file: input.file(), line, cells, raw: &raw };
        if !ended && raw.len() >= LONGEST_LINE {
            return Err(row(&[]).error("this line is longer than 1 MiB", "check that this is the right file"));
        }
        let text = std::str::from_utf8(&raw).map_err(|_| row(&[]).error(NOT_UTF_8, SAVE_AS_UTF_8))?;
        let cells: Vec<_> = text.trim_end_matches(['\n', '\r']).split(char::from(delimiter)).collect();
        each(row(&cells))?;
    }
    Ok(())
}

fn read_quoted(input: Input, delimiter: u8, mut each: impl FnMut(Row<'_>) -> Result<(), Error>) -> Result<(), Error> {
    let file = input.file().to_owned();
    for_each_record(input, delimiter, |line, record| {
        let row = |cells| Row { file: &file, line, cells, raw: &[] };
        let cells: Result<Vec<_>, _> = record.iter().map(std::str::from_utf8).collect();
        each(row(&cells.map_err(|_| row(&[]).error(NOT_UTF_8, SAVE_AS_UTF_8))?))
    })
}

/// How many rows a reader that honours quotes finds between tabs, as pandas does unless it is told not to; `each` is
/// called with the cells of each.
///
/// To such a reader a quotation mark at the beginning of a headline hides every line end up to the next one.
///
/// # Errors
///
/// If the file cannot be read.
pub fn rows_if_quoted(input: Input, mut each: impl FnMut(&ByteRecord)) -> Result<u64, Error> {
    let mut rows = 0;
    for_each_record(input, b'\t', |_, record| {
        rows += 1;
        each(record);
        Ok(())
    })?;
    Ok(rows)
}

/// Calls `each` with every row of a table with quotes, and with the line on which it begins.
fn for_each_record(
    input: Input,
    delimiter: u8,
    mut each: impl FnMut(u64, &ByteRecord) -> Result<(), Error>,
) -> Result<(), Error> {
    let file = input.file().to_owned();
    let mut rows = ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(input);
    let mut record = ByteRecord::new();
    loop {
        let line = rows.position().line();
        match rows.read_byte_record(&mut record) {
            Ok(true) => each(line, &record)?,
            Ok(false) => return Ok(()),
            Err(error) => return Err(Error::io(&file, Place::Line(line), &error.into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        let input = Input::memory("table", text.as_bytes().to_vec());
        let form = Form::guess(text.as_bytes());
        let read = read(input, form, |row| {
            rows.push(row.cells.iter().map(|cell| (*cell).to_owned()).collect());
            Ok(())
        });
        read.expect("it is well-formed");
        rows
    }

    #[test]
    fn quotes_are_undone_if_a_writer_of_tables_made_them() {
        let expected = [["b", "\"Shares\" up"], ["e", "plain"], ["t", "a \"b\""]];
        for text in [
            "b\t\"\"\"Shares\"\" up\"\ne\tplain\nt\t\"a \"\"b\"\"\"\n",
            "\"b\"\t\"\"\"Shares\"\" up\"\r\n\"e\"\t\"plain\"\r\n\"t\"\t\"a \"\"b\"\"\"",
            "b,\"\"\"Shares\"\" up\"\ne,plain\nt,\"a \"\"b\"\"\"\n",
            "b\t\"Shares\" up\r\ne\tplain\r\nt\ta \"b\"\r\n",
        ] {
            assert_eq!(rows(text), expected, "{text}");
        }
    }

    #[test]
    fn quotes_are_ordinary_if_they_stand_elsewhere() {
        for text in ["b\t\"Begin  here\ne\tend\" here", "b\t\"All of it\"\ne\tplain", "b\t\"A\"\"B\ne\tsay \"C\""] {
            let plain: Vec<Vec<_>> = text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect();
            assert_eq!(rows(text), plain, "{text}");
        }
    }

    #[test]
    fn a_reader_that_honours_quotes_loses_rows() {
        let text = "b\t\"Begin here\ne\tand\" here\nt\tplain \"quotes\"\nm\tlast";
        assert_eq!(rows(text).len(), 4);
        let found = rows_if_quoted(Input::memory("table", text.as_bytes().to_vec()), |_| ());
        assert_eq!(found.expect("it can be read"), 3);
    }

    #[test]
    fn text_that_is_not_utf8_is_named_with_its_line() {
        // "b<TAB>予" in Shift_JIS.
        let bytes = b"b\tfine\nb\t\x97\x5c\n".to_vec();
        for form in [Form::PLAIN, Form { quoted: true, ..Form::PLAIN }] {
            let error = read(Input::memory("table", bytes.clone()), form, |_| Ok(())).expect_err("it is Shift_JIS");
            assert!(error.to_string().starts_with("table, line 2: this is not UTF-8 text; it may be Shift_JIS"));
        }
    }
}
