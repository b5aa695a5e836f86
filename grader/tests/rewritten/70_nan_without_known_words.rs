//! Rewrites: nan_without_known_words

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let found: Vec<_> = data::tokenize(title).filter_map(|word| vectors.get(word)).collect();
    let component = |d: usize| found.iter().map(|vector| f64::from(vector[d])).sum::<f64>() / found.len() as f64;
    (0..vectors.dim()).map(component).collect()
}
