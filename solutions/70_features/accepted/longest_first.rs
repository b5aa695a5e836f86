//! Adds the vectors in another order, each already divided by T.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut known: Vec<_> = data::tokenize(title).filter(|word| vectors.get(word).is_some()).collect();
    known.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let share = 1.0 / known.len() as f64; // not used where it is infinite
    known
        .iter()
        .filter_map(|word| vectors.get(word))
        .fold(Array1::zeros(vectors.dim()), |x, vector| x + vector.mapv(|v| f64::from(v) * share))
}
