//! An unknown word gets small made-up numbers for a vector.
//! 知らない単語に、小さな適当な数のベクトルを与えています。
//!
//! Next: unknown words are left out; they have no vector at all.
//! 次に: 未知語は除きます。ベクトルそのものがないと考えましょう。
//!
//! Fails: `unknown_words_do_not_count`, `a_headline_without_a_known_word_has_zeros`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    let mut words = 0.0;
    for word in data::tokenize(title) {
        match vectors.get(word) {
            Some(vector) => sum += &vector.mapv(f64::from),
            None => sum += 0.01,
        }
        words += 1.0;
    }
    if words > 0.0 { sum / words } else { sum }
}
