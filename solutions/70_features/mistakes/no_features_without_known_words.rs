//! A headline without a known word has no features at all, an array of length 0.
//! 知っている単語のない見出しの特徴量が、長さ 0 の配列になっています。
//!
//! Next: a layer wants D numbers for every headline. What length do your zeros have?
//! 次に: 層はどの見出しにも D 個の数を求めます。返しているゼロの個数を確かめましょう。
//!
//! Fails: `a_headline_without_a_known_word_has_zeros`, `a_headline_without_a_known_word_keeps_its_row`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    let mut known = 0.0;
    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
        sum += &vector.mapv(f64::from);
        known += 1.0;
    }
    if known > 0.0 { sum / known } else { Array1::zeros(0) }
}
