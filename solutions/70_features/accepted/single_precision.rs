//! Adds up and divides in f32, in which the vectors are given, and converts at the end.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::<f32>::zeros(vectors.dim());
    let mut known = 0;
    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
        sum += &vector;
        known += 1;
    }
    (sum / known.max(1) as f32).mapv(f64::from)
}
