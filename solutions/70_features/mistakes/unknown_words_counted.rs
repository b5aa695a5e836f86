//! Words without a vector are counted in T.
//! ベクトルのない単語も T に数えています。
//!
//! Next: count a word where you add its vector, and nowhere else.
//! 次に: ベクトルを足したところでだけ、単語を数えましょう。
//!
//! Fails: `unknown_words_do_not_count`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    let mut words = 0.0;
    for word in data::tokenize(title) {
        if let Some(vector) = vectors.get(word) {
            sum += &vector.mapv(f64::from);
        }
        words += 1.0;
    }
    if words > 0.0 { sum / words } else { sum }
}
