//! # 70. Headlines as averaged word vectors
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N headlines, D features.

use data::{Headline, WordVectors};
use ndarray::{Array1, Array2};
use serde::{Deserialize, Serialize};

/// The features of one headline, `x = 1/T ∑ₜ emb(wₜ)`: the mean of the vectors of its T *known* words.
///
/// * `title`: the headline; [`data::tokenize`] takes it apart
/// * `vectors`: the vectors of the known words, D numbers each
///
/// Returns shape `(D)`. A headline without a known word gives zeros.
///
/// ```
/// use data::WordVectors;
/// use features_solution::headline_vector;
/// use ndarray::array;
///
/// let vectors = WordVectors::new(vec!["up".into(), "down".into()], array![[1.0, 0.0], [-1.0, 0.5]])?;
/// assert_eq!(headline_vector("up and down", &vectors), array![0.0, 0.25]);
/// # Ok::<(), String>(())
/// ```
pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    // hole: todo!("average the vectors of the known words\n{title:?}, {} features", vectors.dim())
    // in Japanese: 知っている単語のベクトルを平均する
    let mut sum = Array1::zeros(vectors.dim());
    let mut known = 0.0;
    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
        sum += &vector.mapv(f64::from);
        known += 1.0;
    }
    if known > 0.0 { sum / known } else { sum }
    // end hole
}

/// The features of many headlines, one row each, in the order of the headlines.
///
/// * `titles`: N headlines
/// * `vectors`: the vectors of the known words, D numbers each
///
/// Returns shape `(N, D)`. A headline without a known word keeps its row, so that row i belongs to headline i.
pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    // hole: todo!("put the features of each headline in a row\n{} headlines, {} features", titles.len(), vectors.dim())
    // in Japanese: 各見出しの特徴量を 1 行ずつ並べる
    let mut x = Array2::zeros((titles.len(), vectors.dim()));
    for (mut row, title) in x.rows_mut().into_iter().zip(titles) {
        row.assign(&headline_vector(title, vectors));
    }
    x
    // end hole
}

/// Features and labels of some headlines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
