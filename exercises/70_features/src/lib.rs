//! # 70. Headlines as averaged word vectors
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N headlines, D features.

use data::{Headline, WordVectors};
use ndarray::{Array1, Array2};

/// The features of one headline, `x = 1/T ∑ₜ emb(wₜ)`: the mean of the vectors of its T *known* words.
///
/// * `title`: the headline; [`data::tokenize`] takes it apart
/// * `vectors`: the vectors of the known words, D numbers each
///
/// Returns shape `(D)`. A headline without a known word gives zeros.
pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    todo!("the mean of the vectors of the known words of {title:?}, {} numbers", vectors.dim())
}

/// The features of many headlines, one row each, in the order of the headlines.
///
/// * `titles`: N headlines
/// * `vectors`: the vectors of the known words, D numbers each
///
/// Returns shape `(N, D)`. A headline without a known word keeps its row, so that row i belongs to headline i.
pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    todo!("{} rows of {} features", titles.len(), vectors.dim())
}

/// Features and labels of some headlines.
#[derive(Clone, Debug, PartialEq)]
pub struct Examples {
    /// Features, shape `(N, D)`.
    pub x: Array2<f64>,
    /// Labels, N numbers: b = 0, t = 1, e = 2, m = 3.
    pub labels: Vec<usize>,
}

/// Features and labels of `headlines`. This one is done for you; every later problem begins with it.
pub fn examples(headlines: &[Headline], vectors: &WordVectors) -> Examples {
    let titles: Vec<_> = headlines.iter().map(|headline| headline.title.clone()).collect();
    let labels = headlines.iter().map(|headline| headline.category.label()).collect();
    Examples { x: feature_matrix(&titles, vectors), labels }
}
