//! The vectors of the letters are averaged, not those of the words.
//! 単語ではなく、文字のベクトルを平均しています。
//!
//! Next: what does `title.chars()` go through, and what does `data::tokenize(title)` go through?
//! 次に: `title.chars()` と `data::tokenize(title)` が、それぞれ何を順に取り出すかを確かめましょう。
//!
//! Fails: `words_count_and_not_letters`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    let mut known = 0.0;
    for vector in title.chars().filter_map(|letter| vectors.get(&letter.to_string())) {
        sum += &vector.mapv(f64::from);
        known += 1.0;
    }
    if known > 0.0 { sum / known } else { sum }
}
