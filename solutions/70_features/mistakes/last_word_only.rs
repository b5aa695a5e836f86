//! Every word overwrites what was there, so that only the last known word is left.
//! 単語ごとに上書きしているので、最後の既知の単語だけが残っています。
//!
//! Next: what should happen to the sum so far when the next vector comes: `=` or `+=`?
//! 次に: 次のベクトルが来たとき、それまでの和はどうなるべきでしょうか。`=` か `+=` かを考えましょう。
//!
//! Fails: `the_features_are_the_mean_of_the_word_vectors`, `a_headline_said_twice_has_the_same_features`,
//! `unknown_words_do_not_count`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut x = Array1::zeros(vectors.dim());
    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
        x = vector.mapv(f64::from);
    }
    x
}
