//! `newsCorpora.csv` of the UCI News Aggregator: tab-separated, quotes are ordinary characters, no header.

use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::headline::Category;
use crate::open::Input;
use crate::table::{self, Form};

/// Columns of the corpus.
const COLUMNS: [&str; 8] = ["ID", "TITLE", "URL", "PUBLISHER", "CATEGORY", "STORY", "HOSTNAME", "TIMESTAMP"];

const REMEDY: &str = "this should be newsCorpora.csv of the UCI News Aggregator, as it was distributed";

/// SHA-256 of the corpus as UCI distributes it.
pub const KNOWN_SHA256: &str = "d343d484bb7e97534acf25898b688547b8140a0cea64590456ba368983f28452";

/// SHA-256 of the corpus with every `"` replaced by `'`, as many solutions of problem 50 do.
pub const WITHOUT_QUOTES_SHA256: &str = "8362d0c75329694fa9eb219df92a3ea3d475c381c768cd38ffbd31760d386483";

/// A row of the corpus, as far as the course needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article<'a> {
    /// The headline.
    pub title: &'a str,
    /// The newspaper; two rows have none.
    pub publisher: &'a str,
    /// What it is about.
    pub category: Category,
}

/// What was found in the corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corpus {
    /// The number of rows.
    pub rows: u64,
    /// SHA-256 of the whole; `None` if it was written anew with CSV quoting, which the original is not.
    pub sha256: Option<String>,
}

/// Reads the corpus row by row. It may also have a header line, or the commas and quotes of a CSV writer.
///
/// # Errors
///
/// If a row does not have the columns of the corpus, is not UTF-8, or has another category than b, t, e, m.
pub fn read(mut input: Input, mut each: impl FnMut(Article<'_>)) -> Result<Corpus, Error> {
    let mut hash = Sha256::new();
    if input.skip_byte_order_mark()? {
        hash.update("\u{feff}");
    }
    let form = Form::guess(input.peek()?);
    let (mut rows, mut width) = (0, COLUMNS.len());
    let [mut title, mut publisher, mut category] = [1, 3, 4];
    let mut first = true;
    table::read(input, form, |row| {
        hash.update(row.raw);
        if std::mem::take(&mut first)
            && let Some(named) = table::columns(row.cells, ["TITLE", "PUBLISHER", "CATEGORY"])
        {
            [title, publisher, category] = named;
            width = row.cells.len();
            return Ok(());
        }
        if row.cells.len() != width {
            let what = format!("{} columns, and not the {width} of {}", row.cells.len(), COLUMNS.join(", "));
            return Err(row.error(what, REMEDY));
        }
        rows += 1;
        let code = row.cells[category];
        let category = Category::from_code(code).ok_or_else(|| row.error(format!("the category {code:?}"), REMEDY))?;
        each(Article { title: row.cells[title], publisher: row.cells[publisher], category });
        Ok(())
    })?;
    let hex = || hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Corpus { rows, sha256: (!form.quoted).then(hex) })
}

/// How many rows a reader finds that honours quotes, as pandas does unless it is told not to, and how many of them have
/// a publisher that is `wanted`.
///
/// # Errors
///
/// If the file cannot be read.
pub fn rows_if_quoted(input: Input, wanted: impl Fn(&[u8]) -> bool) -> Result<(u64, u64), Error> {
    let mut found = 0;
    let rows = table::rows_if_quoted(input, |cells| found += u64::from(cells.get(3).is_some_and(&wanted)))?;
    Ok((rows, found))
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

    const ROWS: &str = "1\t\"Begin  here\tu\tReuters\tb\ts\th\t1\r\n2\tend\" é\tu\t\tm\ts\th\t2";

    #[test]
    fn quotes_and_double_spaces_are_ordinary_characters() {
        assert_eq!(titles(ROWS).expect("it is well-formed"), ["\"Begin  here", "end\" é"]);
    }

    #[test]
    fn a_header_and_the_quotes_of_a_csv_writer_are_undone() {
        let header = "ID,TITLE,URL,PUBLISHER,CATEGORY,STORY,HOSTNAME,TIMESTAMP\n";
        let csv = "1,\"\"\"Begin\"\"  here, now\",u,Reuters,b,s,h,1\n2,\"end\"\"\",u,,m,s,h,2\n";
        for text in [csv.to_owned(), header.to_owned() + csv, format!("\u{feff}{header}{csv}")] {
            assert_eq!(titles(&text).expect("it is well-formed"), ["\"Begin\"  here, now", "end\""]);
        }
        let text = "\u{feff}".to_owned() + &header.replace(',', "\t") + ROWS;
        assert_eq!(titles(&text).expect("it is well-formed"), ["\"Begin  here", "end\" é"]);
    }

    #[test]
    fn a_reader_that_honours_quotes_finds_fewer_rows() {
        let input = Input::memory("news.csv", ROWS.as_bytes().to_vec());
        assert_eq!(rows_if_quoted(input, |publisher| publisher.is_empty()).expect("it can be read"), (1, 1));
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
