//! The word vectors are added up, but the sum is not divided by the number of words.
//! 単語ベクトルを足し合わせたままで、単語の数で割っていません。
//!
//! Next: write down the features of a headline, and of the same headline said twice. Should they differ?
//! 次に: 見出しと、それを 2 回繰り返したものの特徴量を紙に書いてみましょう。違っていてよいでしょうか。
//!
//! Fails: `a_headline_said_twice_has_the_same_features`, `the_features_are_the_mean_of_the_word_vectors`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut sum = Array1::zeros(vectors.dim());
    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
        sum += &vector.mapv(f64::from);
    }
    sum
}
