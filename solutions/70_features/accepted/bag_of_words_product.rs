//! Counts the words of all headlines in a matrix and multiplies it with the vectors, X = C E; a headline is a list of
//! one.

use std::collections::HashMap;

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    feature_matrix(&[title.to_owned()], vectors).row(0).to_owned()
}

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    let columns: HashMap<&str, usize> = vectors.iter().enumerate().map(|(column, (word, _))| (word, column)).collect();
    let mut counts = Array2::<f64>::zeros((titles.len(), vectors.len()));
    for (mut row, title) in counts.rows_mut().into_iter().zip(titles) {
        for word in data::tokenize(title) {
            if let Some(&column) = columns.get(word) {
                row[column] += 1.0;
            }
        }
        let known = row.sum();
        if known > 0.0 {
            row /= known;
        }
    }
    let mut embeddings = Array2::<f64>::zeros((vectors.len(), vectors.dim()));
    for (mut row, (_, vector)) in embeddings.rows_mut().into_iter().zip(vectors.iter()) {
        row.assign(&vector.mapv(f64::from));
    }
    counts.dot(&embeddings)
}
