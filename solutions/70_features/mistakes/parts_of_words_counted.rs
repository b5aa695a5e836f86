//! Every known word that stands somewhere in the text is counted, even inside another word.
//! ほかの単語の一部でも、見出しの中に現れた既知の単語をすべて数えています。
//!
//! Next: take the headline apart first, and look each word up as a whole.
//! 次に: 先に見出しを単語に分け、単語をまるごと引きましょう。
//!
//! Fails: `words_count_and_not_letters`, `a_headline_said_twice_has_the_same_features`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    let mut known = 0.0;
    for vector in vectors.iter().filter(|(word, _)| title.contains(word)).map(|(_, vector)| vector) {
        sum += &vector.mapv(f64::from);
        known += 1.0;
    }
    if known > 0.0 { sum / known } else { sum }
}
