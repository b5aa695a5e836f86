//! Every word takes the mean of the features so far and its own vector, so that late words count more.
//! 単語ごとに「それまでの値との平均」をとっているので、後の単語ほど重くなっています。
//!
//! Next: compute (a, b, c) by hand: the weights of the three should be ⅓ each.
//! 次に: a、b、c の 3 単語で手計算してみましょう。重みはどれも ⅓ になるはずです。
//!
//! Fails: `the_features_are_the_mean_of_the_word_vectors`, `a_headline_said_twice_has_the_same_features`,
//! `punctuation_separates_words_and_numbers_are_words`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut known = data::tokenize(title).filter_map(|word| vectors.get(word)).map(|vector| vector.mapv(f64::from));
    let Some(mut mean) = known.next() else { return Array1::zeros(vectors.dim()) };
    for vector in known {
        mean = (mean + vector) / 2.0;
    }
    mean
}
