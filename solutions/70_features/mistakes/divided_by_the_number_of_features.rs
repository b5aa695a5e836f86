//! The sum is divided by D, the length of a vector, and not by the number of words.
//! 単語の数ではなく、ベクトルの長さ D で割っています。
//!
//! Next: which of the two numbers changes from headline to headline?
//! 次に: 見出しごとに変わるのは、2 つの数のどちらでしょうか。
//!
//! Fails: `words_count_and_not_letters`, `upper_and_lower_case_are_different_words`,
//! `a_single_word_has_the_very_numbers_of_its_vector`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
        sum += &vector.mapv(f64::from);
    }
    sum / vectors.dim() as f64
}
