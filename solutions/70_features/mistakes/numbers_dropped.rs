//! Words made of digits are dropped.
//! 数字でできた単語を捨てています。
//!
//! Next: "7" has a vector like any other word. Who told you to leave it out?
//! 次に: "7" にもほかの単語と同じようにベクトルがあります。除く理由があるか考えましょう。
//!
//! Fails: `punctuation_separates_words_and_numbers_are_words`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    let mut known = 0.0;
    for vector in
        data::tokenize(title).filter(|word| word.chars().any(char::is_alphabetic)).filter_map(|word| vectors.get(word))
    {
        sum += &vector.mapv(f64::from);
        known += 1.0;
    }
    if known > 0.0 { sum / known } else { sum }
}
