//! The number of words starts at 1, so that every mean is too small.
//! 単語の数を 1 から数え始めているので、平均がいつも小さくなります。
//!
//! Next: start at 0, and treat the headline without a known word apart.
//! 次に: 0 から数え始め、知っている単語のない見出しは別に扱いましょう。
//!
//! Fails: `a_single_word_has_the_very_numbers_of_its_vector`, `the_features_are_the_mean_of_the_word_vectors`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    let mut known = 1.0;
    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
        sum += &vector.mapv(f64::from);
        known += 1.0;
    }
    sum / known
}
