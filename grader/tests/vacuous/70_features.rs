//! Answers to 70 that are one number over and over, or nothing.

const NUMBER: f64 = 0.0;
const FULL: bool = true;

pub fn headline_vector(_title: &str, vectors: &WordVectors) -> Array1<f64> {
    Array1::from_elem(if FULL { vectors.dim() } else { 0 }, NUMBER)
}

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    Array2::from_elem(if FULL { (titles.len(), vectors.dim()) } else { (0, 0) }, NUMBER)
}
