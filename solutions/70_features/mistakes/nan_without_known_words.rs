//! A headline without a known word is divided by 0, and 0/0 is NaN.
//! 知っている単語のない見出しで 0 割りが起き、0/0 が NaN になっています。
//!
//! Next: before you divide, ask whether there is anything to divide by.
//! 次に: 割る前に、割る数が 0 でないかを確かめましょう。
//!
//! Fails: `a_headline_without_a_known_word_has_zeros`, `a_headline_without_a_known_word_keeps_its_row`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    let mut known = 0.0;
    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
        sum += &vector.mapv(f64::from);
        known += 1.0;
    }
    sum / known
}
