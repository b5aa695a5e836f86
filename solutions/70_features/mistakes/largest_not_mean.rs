//! For every feature the largest number is taken (max pooling), not the mean.
//! 特徴量ごとに、平均ではなく最大値をとっています（最大値プーリング）。
//!
//! Next: read the formula again: what is done with the T vectors?
//! 次に: 式を読み直しましょう。T 個のベクトルをどうするのでしょうか。
//!
//! Fails: `the_features_are_the_mean_of_the_word_vectors`, `a_headline_said_twice_has_the_same_features`,
//! `unknown_words_do_not_count`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let known: Vec<_> = data::tokenize(title).filter_map(|word| vectors.get(word)).collect();
    if known.is_empty() {
        return Array1::zeros(vectors.dim());
    }
    Array1::from_shape_fn(vectors.dim(), |d| {
        known.iter().map(|vector| f64::from(vector[d])).fold(f64::NEG_INFINITY, f64::max)
    })
}
