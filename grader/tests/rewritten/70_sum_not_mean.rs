//! Rewrites: sum_not_mean

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    data::tokenize(title)
        .filter_map(|word| vectors.get(word))
        .fold(Array1::zeros(vectors.dim()), |total, vector| total + vector.mapv(f64::from))
}
