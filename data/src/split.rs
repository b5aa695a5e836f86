//! Training, validation and test data: files of `category<TAB>headline` lines, and the split that makes them.

use std::fmt::Write as _;
use std::path::Path;

use rand::SeedableRng;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;

use crate::error::{Error, Place};
use crate::headline::{Category, Headline};
use crate::open::Input;
use crate::table::{self, Form, Row};

/// What cannot be in a headline of a file that has a line for each.
const LINE_PARTS: [char; 3] = ['\n', '\r', '\t'];

const REMEDY: &str = "every line is a category (b, t, e or m), a tab, and a headline";

/// Headlines in three parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// To learn from.
    pub train: Vec<Headline>,
    /// To choose by.
    pub valid: Vec<Headline>,
    /// To report on, once.
    pub test: Vec<Headline>,
}

impl Split {
    /// 80 %, 10 % and 10 % of the headlines at random, with the same share of each category in every part.
    pub fn new(headlines: Vec<Headline>, seed: u64) -> Self {
        let mut rng = StdRng::seed_from_u64(seed);
        let mut split = Self::default();
        let mut headlines = headlines;
        headlines.shuffle(&mut rng);
        for category in Category::ALL {
            let mut same: Vec<_> = headlines.extract_if(.., |headline| headline.category == category).collect();
            let tenth = (same.len() + 5) / 10;
            split.test.extend(same.drain(..tenth));
            split.valid.extend(same.drain(..tenth.min(same.len())));
            split.train.extend(same);
        }
        for part in [&mut split.train, &mut split.valid, &mut split.test] {
            part.shuffle(&mut rng);
        }
        split
    }

    /// The number of headlines in all three parts.
    pub fn len(&self) -> usize {
        self.parts().iter().map(|(_, part)| part.len()).sum()
    }

    /// Whether there is no headline.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The parts and what their files are called.
    pub fn parts(&self) -> [(&'static str, &[Headline]); 3] {
        [("train", &self.train), ("valid", &self.valid), ("test", &self.test)]
    }
}

/// Reads a file of `category<TAB>headline` lines, as [`write()`] makes them.
///
/// # Errors
///
/// If a line is not of that form, or there is none.
pub fn read(input: Input) -> Result<Vec<Headline>, Error> {
    let file = input.file().to_owned();
    let mut headlines = Vec::new();
    table::read(input, Form::PLAIN, |row| {
        let [code, title @ ..] = row.cells else { return Ok(()) };
        if title.is_empty() {
            return Err(row.error("there is no tab", REMEDY));
        }
        headlines.push(Headline { category: category(&row, code)?, title: title.join("\t") });
        Ok(())
    })?;
    not_empty(&file, &headlines)?;
    Ok(headlines)
}

/// Headlines that were read from a file which somebody saved in problem 50.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The headlines.
    pub headlines: Vec<Headline>,
    /// How many of them held line ends or tabs, which became spaces.
    pub merged: usize,
}

/// Reads category and headline from a table as people save it in problem 50: in either order, with or without a header
/// line and further columns, between tabs or commas, with the quotes of a CSV writer or with ordinary ones.
///
/// # Errors
///
/// If a row has not as many columns as the first, no column is a category, another one is needed to tell which is the
/// headline, or there is no row.
pub fn import(mut input: Input) -> Result<Imported, Error> {
    input.skip_byte_order_mark()?;
    let form = Form::guess(input.peek()?);
    let file = input.file().to_owned();
    let mut found = Imported { headlines: Vec::new(), merged: 0 };
    // Where category and headline stand, and how many columns there are.
    let mut columns = None;
    table::read(input, form, |row| {
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        let ([code, title], width) = match columns {
            Some(known) => known,
            None => {
                let header = table::columns(row.cells, ["CATEGORY", "TITLE"]);
                let places = header.map_or_else(|| guess_columns(&row), Ok)?;
                let known = *columns.insert((places, row.cells.len()));
                if header.is_some() {
                    return Ok(());
                }
                known
            }
        };
        if row.cells.len() != width {
            return Err(row.error(format!("{} columns, and {width} in the first line", row.cells.len()), REMEDY));
        }
        let category = category(&row, row.cells[code])?;
        let title = row.cells[title];
        found.merged += usize::from(title.contains(LINE_PARTS));
        found.headlines.push(Headline { category, title: title.replace(LINE_PARTS, " ") });
        Ok(())
    })?;
    not_empty(&file, &found.headlines)?;
    Ok(found)
}

/// Where category and headline stand in a row without a header: one cell is a category, and of the others only one is
/// no number. A row of the corpus itself has its own order.
fn guess_columns(row: &Row<'_>) -> Result<[usize; 2], Error> {
    let is_code = |cell: &str| Category::from_code(cell).is_some();
    if row.cells.len() == 8 && is_code(row.cells[4]) {
        return Ok([4, 1]);
    }
    let places = |wanted: &dyn Fn(&str) -> bool| -> Vec<usize> {
        row.cells.iter().enumerate().filter(|(_, cell)| wanted(cell)).map(|(place, _)| place).collect()
    };
    let codes = places(&|cell| is_code(cell));
    let titles = places(&|cell| !is_code(cell) && cell.trim().parse::<f64>().is_err());
    match (codes.as_slice(), titles.as_slice()) {
        (&[code], &[title]) => Ok([code, title]),
        _ if row.cells.len() < 2 => Err(row.error("there is no tab", REMEDY)),
        (&[], _) => Err(row.error(format!("no category in {:?}", row.cells.join("\t")), REMEDY)),
        _ => {
            let remedy = "leave these two columns in the file, or name them CATEGORY and TITLE in the first line";
            Err(row.error("several columns could be the category or the headline", remedy))
        }
    }
}

fn category(row: &Row<'_>, code: &str) -> Result<Category, Error> {
    Category::from_code(code).ok_or_else(|| row.error(format!("the category {code:?}"), REMEDY))
}

fn not_empty(file: &Path, headlines: &[Headline]) -> Result<(), Error> {
    let error = || Error::new(file, Place::Whole, "there is no headline in it", REMEDY);
    if headlines.is_empty() { Err(error()) } else { Ok(()) }
}

/// The text of such a file.
pub fn write(headlines: &[Headline]) -> String {
    headlines.iter().fold(String::new(), |mut text, headline| {
        let _ = writeln!(text, "{}\t{}", headline.category.code(), headline.title);
        text
    })
}

/// How many rows a reader that honours quotes finds in such a file, as pandas does unless it is told not to.
///
/// # Errors
///
/// If a headline is not text, which cannot be.
pub fn rows_if_quoted(headlines: &[Headline]) -> Result<u64, Error> {
    table::rows_if_quoted(Input::memory("headlines", write(headlines).into_bytes()), |_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn some(count: usize) -> Vec<Headline> {
        (0..count).map(|i| Headline { category: Category::ALL[i % 7 % 4], title: format!("headline {i}") }).collect()
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(titles in prop::collection::vec(("[bter]", "[^\r\n]{0,40}"), 1..20)) {
            let headlines: Vec<_> = titles.into_iter().map(|(code, title)| Headline {
                category: Category::from_code(&code).unwrap_or(Category::Health), title }).collect();
            let input = Input::memory("train.txt", write(&headlines).into_bytes());
            prop_assert_eq!(read(input).expect("it is well-formed"), headlines);
        }

        #[test]
        fn every_headline_is_in_one_part(count in 0..300usize, seed: u64) {
            let split = Split::new(some(count), seed);
            let mut titles: Vec<_> = split.parts().iter().flat_map(|(_, part)| part.iter().map(|h| h.title.clone())).collect();
            titles.sort();
            let mut all: Vec<_> = some(count).into_iter().map(|headline| headline.title).collect();
            all.sort();
            prop_assert_eq!(titles, all);
        }
    }

    #[test]
    fn the_parts_are_80_10_10_in_every_category() {
        let split = Split::new(some(7000), 1);
        let count = |part: &[Headline], category| part.iter().filter(|headline| headline.category == category).count();
        for category in Category::ALL {
            let all = count(&some(7000), category);
            assert_eq!(count(&split.test, category), (all + 5) / 10);
            assert_eq!(count(&split.valid, category), (all + 5) / 10);
        }
        assert_ne!(Split::new(some(7000), 2), split);
        assert_eq!(Split::new(some(7000), 1), split);
    }

    fn imported(text: &str) -> Result<Imported, Error> {
        import(Input::memory("train.txt", text.as_bytes().to_vec()))
    }

    #[test]
    fn a_file_as_people_save_it_is_read_as_what_it_is() {
        let headline = |category, title: &str| Headline { category, title: title.into() };
        let expected = [
            headline(Category::Business, "\"Shares\" up, at last"),
            headline(Category::Health, "A  cure"),
            headline(Category::Technology, "A \"smart\" phone"),
        ];
        for text in [
            "b\t\"Shares\" up, at last\nm\tA  cure\nt\tA \"smart\" phone\n",
            "\"Shares\" up, at last\tb\r\nA  cure\tm\r\nA \"smart\" phone\tt\r\n\r\n",
            "TITLE\tCATEGORY\n\"\"\"Shares\"\" up, at last\"\tb\nA  cure\tm\n\"A \"\"smart\"\" phone\"\tt\n",
            "\u{feff}category,title\nb,\"\"\"Shares\"\" up, at last\"\nm,A  cure\nt,\"A \"\"smart\"\" phone\"",
            ",TITLE,CATEGORY\n7,\"\"\"Shares\"\" up, at last\",b\n8,A  cure,m\n9,\"A \"\"smart\"\" phone\",t\n",
            "7\tb\t\"Shares\" up, at last\n8\tm\tA  cure\n9\tt\tA \"smart\" phone\n",
        ] {
            let found = imported(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!((found.headlines.as_slice(), found.merged), (&expected[..], 0), "{text}");
        }
    }

    #[test]
    fn rows_that_a_reader_with_quotes_has_merged_are_counted() {
        let found = imported("b\t\"Begin\nt\tand \"\"end\"\"\"\ne\tplain\n").expect("it is well-formed");
        assert_eq!((found.headlines.len(), found.merged), (2, 1));
        assert_eq!(found.headlines[0].title, "Begin t and \"end\"");
    }

    #[test]
    fn a_wrong_line_is_named_by_its_number() {
        for (line, what) in [("no tab", "there is no tab"), ("x\ttitle", "category \"x\"")] {
            let text = format!("b\tfine\r\n{line}\n");
            let error = read(Input::memory("train.txt", text.into())).expect_err("it is not well-formed").to_string();
            assert!(error.starts_with("train.txt, line 2: ") && error.contains(what), "{error}");
        }
        for (text, place, what) in [
            ("", ": ", "no headline"),
            ("\n\n", ": ", "no headline"),
            ("TITLE\tCATEGORY\n", ": ", "no headline"),
            ("one column", ", line 1: ", "no tab"),
            ("0\tlabels\n", ", line 1: ", "no category"),
            ("b\tup\tdown\n", ", line 1: ", "several columns"),
            ("b\tup\nb\tup\tdown\n", ", line 2: ", "3 columns, and 2 in the first line"),
            ("up\tb\ndown\tx\n", ", line 2: ", "the category \"x\""),
        ] {
            let error = imported(text).expect_err("it is not well-formed").to_string();
            assert!(error.starts_with(&format!("train.txt{place}")) && error.contains(what), "{text:?}: {error}");
        }
    }
}
