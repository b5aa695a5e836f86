//! Letters outside ASCII are taken for separators.
//! ASCII 以外の文字を区切りとみなしています。
//!
//! Next: which characters separate words? "é" is not one of them.
//! 次に: 単語を区切るのはどの文字でしょうか。"é" は区切りではありません。
//!
//! Fails: `words_count_and_not_letters`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    let mut known = 0.0;
    for vector in title.split(|c: char| !c.is_ascii_alphanumeric()).filter_map(|word| vectors.get(word)) {
        sum += &vector.mapv(f64::from);
        known += 1.0;
    }
    if known > 0.0 { sum / known } else { sum }
}
