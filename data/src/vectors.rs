//! Words and their vectors.

use std::collections::HashMap;

use ndarray::{Array2, ArrayView1};
use serde::{Deserialize, Serialize};

/// A vector for each of some words.
///
/// ```
/// use ndarray::array;
/// let vectors = data::WordVectors::new(vec!["up".into(), "down".into()], array![[1.0, 0.0], [-1.0, 0.0]]).unwrap();
/// assert_eq!(vectors.get("down"), Some(array![-1.0, 0.0].view()));
/// assert_eq!(vectors.get("Down"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Flat")]
pub struct WordVectors {
    words: Vec<String>,
    matrix: Array2<f32>,
    #[serde(skip)]
    index: HashMap<String, usize>,
}

/// The form in which it crosses to another process, which makes the index again.
#[derive(Deserialize)]
struct Flat {
    words: Vec<String>,
    matrix: Array2<f32>,
}

impl TryFrom<Flat> for WordVectors {
    type Error = String;

    fn try_from(flat: Flat) -> Result<Self, String> {
        Self::new(flat.words, flat.matrix)
    }
}

impl WordVectors {
    /// Vectors of `words`, one row of `matrix` each, shape `(V, D)`. If a word comes twice, the first one counts.
    ///
    /// # Errors
    ///
    /// If the words and the rows differ in number.
    pub fn new(words: Vec<String>, matrix: Array2<f32>) -> Result<Self, String> {
        if words.len() != matrix.nrows() {
            return Err(format!("{} words, but {} vectors", words.len(), matrix.nrows()));
        }
        let mut index = HashMap::with_capacity(words.len());
        for (row, word) in words.iter().enumerate() {
            index.entry(word.clone()).or_insert(row);
        }
        Ok(Self { words, matrix, index })
    }

    /// The vector of a word, shape `(D)`; `None` if the word is not known.
    pub fn get(&self, word: &str) -> Option<ArrayView1<'_, f32>> {
        self.index.get(word).map(|&row| self.matrix.row(row))
    }

    /// D, the length of a vector.
    pub fn dim(&self) -> usize {
        self.matrix.ncols()
    }

    /// V, the number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether no word is known.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Every word with its vector.
    pub fn iter(&self) -> impl Iterator<Item = (&str, ArrayView1<'_, f32>)> {
        self.words.iter().map(String::as_str).zip(self.matrix.rows())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    #[test]
    fn words_and_rows_must_agree() {
        assert_eq!(WordVectors::new(vec!["a".into()], Array2::zeros((2, 3))).unwrap_err(), "1 words, but 2 vectors");
    }

    #[test]
    fn of_a_word_that_comes_twice_the_first_counts() {
        let vectors = WordVectors::new(vec!["a".into(), "a".into()], array![[1.0], [2.0]]).expect("they agree");
        assert_eq!(vectors.get("a"), Some(array![1.0].view()));
    }
}
