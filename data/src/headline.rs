//! Headlines and their categories.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a headline is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Category {
    /// Business, `b`, label 0.
    Business,
    /// Science and technology, `t`, label 1.
    Technology,
    /// Entertainment, `e`, label 2.
    Entertainment,
    /// Health, `m`, label 3.
    Health,
}

/// A headline with its category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headline {
    /// What it is about.
    pub category: Category,
    /// Its text, as the newspaper printed it.
    pub title: String,
}

impl Category {
    /// All four, in the order of their labels.
    pub const ALL: [Self; 4] = [Self::Business, Self::Technology, Self::Entertainment, Self::Health];

    /// The number that a classifier predicts: b = 0, t = 1, e = 2, m = 3.
    ///
    /// ```
    /// assert_eq!(data::Category::Entertainment.label(), 2);
    /// ```
    pub fn label(self) -> usize {
        self as usize
    }

    /// The letter that the files use.
    pub fn code(self) -> char {
        match self {
            Self::Business => 'b',
            Self::Technology => 't',
            Self::Entertainment => 'e',
            Self::Health => 'm',
        }
    }

    /// Its name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Business => "business",
            Self::Technology => "technology",
            Self::Entertainment => "entertainment",
            Self::Health => "health",
        }
    }

    /// The category of a letter; `None` for anything else.
    ///
    /// ```
    /// use data::Category;
    /// assert_eq!(Category::from_code("m"), Some(Category::Health));
    /// assert_eq!(Category::from_code("M"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| code.len() == 1 && code.starts_with(category.code()))
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The words of a headline: every ASCII punctuation character becomes a space, the rest is split at white space, and
/// upper and lower case are kept as they are.
///
/// ```
/// let words: Vec<_> = data::tokenize("UPDATE 1-Europe's  \"car\" sales").collect();
/// assert_eq!(words, ["UPDATE", "1", "Europe", "s", "car", "sales"]);
/// ```
pub fn tokenize(title: &str) -> impl Iterator<Item = &str> {
    title.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_labels_agree() {
        for (label, category) in Category::ALL.into_iter().enumerate() {
            assert_eq!(category.label(), label);
            assert_eq!(Category::from_code(&category.code().to_string()), Some(category));
        }
        assert_eq!([Category::from_code(""), Category::from_code("bb"), Category::from_code("x")], [None; 3]);
    }

    #[test]
    fn words_keep_their_case_and_their_accents() {
        let words: Vec<_> = tokenize("Beyoncé\u{a0}AND ‘Jay-Z’…").collect();
        assert_eq!(words, ["Beyoncé", "AND", "‘Jay", "Z’…"]);
        assert_eq!(tokenize(" ?! ").count(), 0);
    }
}
