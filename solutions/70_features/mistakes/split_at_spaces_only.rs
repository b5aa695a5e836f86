//! The headline is split at white space only, so that punctuation stays on the words.
//! 空白でしか分けていないので、記号が単語に付いたままです。
//!
//! Next: `data::tokenize(title)` knows what separates words.
//! 次に: 単語の区切り方は `data::tokenize(title)` が知っています。
//!
//! Fails: `punctuation_separates_words_and_numbers_are_words`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    let mut known = 0.0;
    for vector in title.split_whitespace().filter_map(|word| vectors.get(word)) {
        sum += &vector.mapv(f64::from);
        known += 1.0;
    }
    if known > 0.0 { sum / known } else { sum }
}
