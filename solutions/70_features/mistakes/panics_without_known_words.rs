//! The program panics when no word of a headline is known.
//! 見出しの中に知っている単語が 1 つもないと、パニックになります。
//!
//! Next: some headlines have no known word. What do you return for them instead of an `unwrap` or `expect`?
//! 次に: 知っている単語のない見出しもあります。`unwrap` や `expect` の代わりに何を返すか考えましょう。
//!
//! Fails: `a_headline_without_a_known_word_has_zeros`, `a_headline_without_a_known_word_keeps_its_row`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut known = data::tokenize(title).filter_map(|word| vectors.get(word));
    let first = known.next().expect("a headline has words");
    let mut sum = first.mapv(f64::from);
    let mut count = 1.0;
    for vector in known {
        sum += &vector.mapv(f64::from);
        count += 1.0;
    }
    sum / count
}
