//! Rewrites: unknown_words_counted

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let words: Vec<_> = data::tokenize(title).collect();
    let mut mean = vec![0.0; vectors.dim()];
    for word in &words {
        if let Some(vector) = vectors.get(word) {
            for (m, &v) in mean.iter_mut().zip(vector) {
                *m += f64::from(v) / words.len() as f64;
            }
        }
    }
    Array1::from(mean)
}
