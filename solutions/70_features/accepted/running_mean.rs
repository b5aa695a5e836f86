//! Moves the mean a little with every word and never holds a sum (Welford's way).

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut mean = Array1::<f64>::zeros(vectors.dim());
    let known = data::tokenize(title).filter_map(|word| vectors.get(word));
    for (before, vector) in known.enumerate() {
        let step = vector.mapv(f64::from) - &mean;
        mean.scaled_add(1.0 / (before + 1) as f64, &step);
    }
    mean
}
