//! # 70. To be written
use data::{Headline, WordVectors};
use ndarray::{Array1, Array2};
/// Features and labels of some headlines.
#[derive(Clone, Debug, PartialEq)]
pub struct Examples {
    /// Features, shape `(N, D)`.
    pub x: Array2<f64>,
    /// Labels, each below 4.
    pub labels: Vec<usize>,
}
/// Features and labels of the headlines.
pub fn examples(headlines: &[Headline], vectors: &WordVectors) -> Examples {
    let titles: Vec<String> = headlines.iter().map(|headline| headline.title.clone()).collect();
    Examples { x: feature_matrix(&titles, vectors), labels: headlines.iter().map(|h| h.category.label()).collect() }
}
/// To be written.
pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    Array1::zeros(vectors.dim() + title.len() - title.len())
}
/// To be written.
pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    Array2::zeros((titles.len(), vectors.dim()))
}
