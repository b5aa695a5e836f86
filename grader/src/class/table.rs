//! A table as a program has exported it, byte by byte: cells can be filled, and every other byte stays as it was.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::{Result, bail, ensure};
use encoding_rs::SHIFT_JIS;

/// The mark in front of a text in UTF-8.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// What may stand between cells.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    bytes: Vec<u8>,
    separator: u8,
    rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What it says, without quotation marks.
    pub text: String,
    /// Where it stands among the bytes, with its quotation marks.
    range: Range<usize>,
}

impl Table {
    /// Reads a table with `,`, `;` or tabs between cells, in UTF-8 or Shift-JIS.
    ///
    /// # Errors
    ///
    /// If it is no such table: a workbook, UTF-16, or with a quotation mark that never ends.
    pub fn read(bytes: Vec<u8>) -> Result<Self> {
        ensure!(
            !bytes.starts_with(b"PK\x03\x04"),
            "it is a workbook (.xlsx); save it as CSV, and take the filled column over into the workbook by copy and paste"
        );
        ensure!(
            !bytes.starts_with(b"\xff\xfe") && !bytes.starts_with(b"\xfe\xff"),
            "it is in UTF-16; save it as CSV in UTF-8"
        );
        let start = if bytes.starts_with(BOM) { BOM.len() } else { 0 };
        let separator = separator(&bytes[start..]);
        let mut rows = Vec::new();
        let (mut row, mut at) = (Vec::new(), start);
        // No byte of a character in UTF-8 or Shift-JIS is one of those that are looked for here.
        while at < bytes.len() {
            let Some(end) = end_of_cell(&bytes, at, separator) else {
                bail!("line {}: a quotation mark that never ends", 1 + lines(&bytes[..at]))
            };
            row.push(Cell { text: text(&bytes[at..end]), range: at..end });
            at = end;
            match bytes.get(at) {
                Some(&byte) if byte == separator => {
                    at += 1;
                    // A separator at the end of everything is followed by an empty cell.
                    if at == bytes.len() {
                        row.push(Cell { text: String::new(), range: at..at });
                    }
                }
                Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => at += 2,
                Some(_) => at += 1,
                None => {}
            }
            if at == bytes.len() || matches!(bytes[at - 1], b'\r' | b'\n') {
                rows.push(std::mem::take(&mut row));
            }
        }
        Ok(Self { bytes, separator, rows })
    }

    /// Its rows.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// What a cell says; nothing where there is none.
    pub fn text(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", |cell| &cell.text)
    }

    /// Whether numbers have a comma in the place of the point.
    pub fn has_decimal_commas(&self) -> bool {
        let is_number = |text: &str, mark: char| {
            let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            text.split_once(mark).is_some_and(|(whole, part)| digits(whole.trim_start_matches('-')) && digits(part))
        };
        let any = |mark| self.rows.iter().flatten().any(|cell| is_number(cell.text.trim(), mark));
        any(',') || (self.separator == b';' && !any('.'))
    }

    /// All bytes, with some cells filled by texts of ASCII. A cell that is not there is left out.
    pub fn filled(&self, values: &BTreeMap<(usize, usize), String>) -> Vec<u8> {
        let (mut filled, mut copied) = (Vec::with_capacity(self.bytes.len()), 0);
        for ((row, column), value) in values {
            let Some(cell) = self.rows.get(*row).and_then(|row| row.get(*column)) else { continue };
            filled.extend_from_slice(&self.bytes[copied..cell.range.start]);
            let was_quoted = self.bytes.get(cell.range.start) == Some(&b'"') && !cell.range.is_empty();
            match was_quoted || value.bytes().any(|byte| byte == self.separator || byte == b'"') {
                true => filled.extend_from_slice(format!("\"{}\"", value.replace('"', "\"\"")).as_bytes()),
                false => filled.extend_from_slice(value.as_bytes()),
            }
            copied = cell.range.end;
        }
        filled.extend_from_slice(&self.bytes[copied..]);
        filled
    }
}

/// The separator that the first line has most of.
fn separator(bytes: &[u8]) -> u8 {
    let (mut counts, mut is_quoted) = ([0_usize; SEPARATORS.len()], false);
    for byte in bytes {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\r' | b'\n' if !is_quoted => break,
            byte if !is_quoted => {
                if let Some(i) = SEPARATORS.iter().position(|separator| separator == byte) {
                    counts[i] += 1;
                }
            }
            _ => {}
        }
    }
    // Of equal ones the first.
    let most = (0..counts.len()).rev().max_by_key(|&i| counts[i]).unwrap_or(0);
    SEPARATORS[most]
}

/// Where a cell ends that begins at `start`; none if it is never closed.
fn end_of_cell(bytes: &[u8], start: usize, separator: u8) -> Option<usize> {
    let mut at = start;
    if bytes[start] == b'"' {
        at += 1;
        loop {
            at += bytes.get(at..)?.iter().position(|&byte| byte == b'"')? + 1;
            match bytes.get(at) {
                Some(b'"') => at += 1,
                _ => break,
            }
        }
    }
    let ends = |byte: &u8| *byte == separator || matches!(byte, b'\r' | b'\n');
    Some(at + bytes[at..].iter().position(ends).unwrap_or(bytes.len() - at))
}

/// What a cell says.
fn text(cell: &[u8]) -> String {
    let text = match std::str::from_utf8(cell) {
        Ok(text) => text.to_owned(),
        Err(_) => SHIFT_JIS.decode_without_bom_handling(cell).0.into_owned(),
    };
    match text.strip_prefix('"').and_then(|text| text.rsplit_once('"')) {
        Some((inner, rest)) => format!("{}{rest}", inner.replace("\"\"", "\"")),
        None => text,
    }
}

fn lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let table = Table::read(text.into()).expect("it is a table");
        table.rows().iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect()
    }

    #[test]
    fn cells_are_read_as_spreadsheets_write_them() {
        assert_eq!(
            rows("\u{feff}a,\"b, \"\"c\"\"\",\r\n\"two\nlines\",,x"),
            [vec!["a", "b, \"c\"", ""], vec!["two\nlines", "", "x"]]
        );
        assert_eq!(rows("a;b,c;d\n1;2,5;3\n"), [["a", "b,c", "d"], ["1", "2,5", "3"]]);
        assert_eq!(rows("a\tb\n\nc\td"), [vec!["a", "b"], vec![""], vec!["c", "d"]]);
        assert_eq!(rows("a,b,"), [["a", "b", ""]]);
        let (japanese, _, _) = SHIFT_JIS.encode("学籍番号,氏名\n1,表ソ\n");
        let table = Table::read(japanese.into_owned()).expect("it is a table");
        assert_eq!((table.text(0, 0), table.text(1, 1), table.text(7, 7)), ("学籍番号", "表ソ", ""));
    }

    #[test]
    fn what_is_no_table_of_text_is_an_error_with_the_remedy() {
        for (bytes, words) in [
            (&b"PK\x03\x04"[..], "save it as CSV"),
            (b"\xff\xfea\0", "UTF-16"),
            (b"a,b\n1,\"2\n", "line 2: a quotation mark that never ends"),
        ] {
            let error = Table::read(bytes.to_vec()).expect_err(words).to_string();
            assert!(error.contains(words), "{error}");
        }
    }

    #[test]
    fn decimal_commas_are_told_from_points() {
        for (text, commas) in
            [("a,b\n1,\"62,5\"\n", true), ("a;b\n1;62.5\n", false), ("a;b\n1;\n", true), ("a,b\n\"1,2,3\",5\n", false)]
        {
            assert_eq!(Table::read(text.into()).expect("it is a table").has_decimal_commas(), commas, "{text}");
        }
    }

    /// A cell as a program may write it.
    fn cell() -> impl Strategy<Value = String> {
        prop_oneof!["[a-z 表ソé.]{0,5}", "\"([a-z ,;\t\r\n表]|\"\"){0,6}\"", Just(String::new())]
    }

    proptest! {
        #[test]
        fn every_byte_outside_of_filled_cells_stays_and_filled_ones_are_read_back(
            cells in prop::collection::vec(prop::collection::vec(cell(), 3), 1..6),
            separator in prop::sample::select(vec![",", ";", "\t"]),
            end in prop::sample::select(vec!["\n", "\r\n"]),
            bom in any::<bool>(), last in any::<bool>(), japanese in any::<bool>(),
            values in prop::collection::btree_map((1usize..6, 0usize..4), prop::sample::select(vec!["62.5", "62,5", "0"]), 0..6)
        ) {
            let header = ["x", "y", "z"].join(separator) + end;
            let mut text = header + &cells.iter().map(|row| row.join(separator)).collect::<Vec<_>>().join(end);
            text += if last { end } else { "" };
            let bytes = if japanese { SHIFT_JIS.encode(&text).0.into_owned() } else { text.clone().into_bytes() };
            let bytes = if bom && !japanese { [BOM, &bytes].concat() } else { bytes };
            let table = Table::read(bytes.clone()).expect("it is a table");
            prop_assert_eq!(table.filled(&BTreeMap::new()), bytes.clone());
            let values: BTreeMap<_, _> = values.into_iter().map(|(at, value)| (at, value.to_owned())).collect();
            let filled = Table::read(table.filled(&values)).expect("it is a table");
            prop_assert_eq!(filled.rows().len(), table.rows().len());
            // What stands between two filled cells, byte for byte.
            let outside = |table: &Table| -> Vec<Vec<u8>> {
                let (mut parts, mut from) = (Vec::new(), 0);
                for (row, column) in values.keys() {
                    if let Some(cell) = table.rows().get(*row).and_then(|row| row.get(*column)) {
                        parts.push(table.bytes[from..cell.range.start].to_vec());
                        from = cell.range.end;
                    }
                }
                parts.push(table.bytes[from..].to_vec());
                parts
            };
            prop_assert_eq!(outside(&filled), outside(&table));
            for ((row, column), value) in &values {
                if table.rows().get(*row).is_some_and(|cells| cells.len() > *column) {
                    prop_assert_eq!(filled.text(*row, *column), value);
                }
            }
        }
    }
}
