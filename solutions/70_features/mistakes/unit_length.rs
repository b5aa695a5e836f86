//! The sum is divided by its length as a vector (the norm), not by the number of words.
//! 単語の数ではなく、和のベクトルとしての長さ（ノルム）で割っています。
//!
//! Next: look at a headline of one word: its features are the vector of that word, whatever its norm.
//! 次に: 1 単語だけの見出しを考えましょう。特徴量は、ノルムにかかわらずその単語のベクトルそのものです。
//!
//! Fails: `a_single_word_has_the_very_numbers_of_its_vector`, `the_features_are_the_mean_of_the_word_vectors`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::<f64>::zeros(vectors.dim());
    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
        sum += &vector.mapv(f64::from);
    }
    let norm = sum.dot(&sum).sqrt();
    if norm > 0.0 { sum / norm } else { sum }
}
