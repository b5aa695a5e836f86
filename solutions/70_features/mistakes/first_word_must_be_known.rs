//! The average ends at the first unknown word.
//! 知らない単語が出たところで、平均の計算をやめています。
//!
//! Next: an unknown word is passed over, and the words behind it still count.
//! 次に: 知らない単語は飛ばすだけで、その後ろの単語は数えます。
//!
//! Fails: `unknown_words_do_not_count`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    let mut known = 0.0;
    for vector in data::tokenize(title).map_while(|word| vectors.get(word)) {
        sum += &vector.mapv(f64::from);
        known += 1.0;
    }
    if known > 0.0 { sum / known } else { sum }
}
