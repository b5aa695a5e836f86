//! Training, validation and test data: files of `category<TAB>headline` lines, and the split that makes them.

use std::fmt::Write as _;

use rand::SeedableRng;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;

use crate::error::{Error, Place};
use crate::headline::{Category, Headline};
use crate::open::Input;

/// The longest line that makes sense.
const LONGEST_LINE: usize = 1 << 20;

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

/// Reads a file of `category<TAB>headline` lines.
///
/// # Errors
///
/// When a line is not of that form.
pub fn read(mut input: Input) -> Result<Vec<Headline>, Error> {
    let mut headlines = Vec::new();
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        input.read_until(b'\n', LONGEST_LINE, &mut bytes)?;
        if bytes.is_empty() {
            break;
        }
        let wrong = |what: String| {
            let remedy = "every line is a category (b, t, e or m), a tab, and a headline";
            Error::new(input.file(), Place::Line(line), what, remedy)
        };
        let text = std::str::from_utf8(&bytes).map_err(|error| wrong(format!("not UTF-8: {error}")))?;
        let text = text.trim_end_matches(['\n', '\r']);
        let (code, title) = text.split_once('\t').ok_or_else(|| wrong("there is no tab".into()))?;
        let category = Category::from_code(code).ok_or_else(|| wrong(format!("the category {code:?}")))?;
        headlines.push(Headline { category, title: title.to_owned() });
    }
    Ok(headlines)
}

/// The text of such a file.
pub fn write(headlines: &[Headline]) -> String {
    headlines.iter().fold(String::new(), |mut text, headline| {
        let _ = writeln!(text, "{}\t{}", headline.category.code(), headline.title);
        text
    })
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
        fn what_is_written_is_read_back(titles in prop::collection::vec(("[bter]", "[^\r\n]{0,40}"), 0..20)) {
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

    #[test]
    fn a_wrong_line_is_named_by_its_number() {
        for (line, what) in [("no tab", "there is no tab"), ("x\ttitle", "category \"x\"")] {
            let input = Input::memory("train.txt", format!("b\tfine\r\n{line}\n").into_bytes());
            let error = read(input).expect_err("it is not well-formed").to_string();
            assert!(error.starts_with("train.txt, line 2: ") && error.contains(what), "{error}");
        }
    }
}
