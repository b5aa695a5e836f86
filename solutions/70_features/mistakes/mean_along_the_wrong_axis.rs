//! The mean is taken along the features: one number a word, not one a feature.
//! 平均を特徴量の方向にとっています。特徴量ごとではなく、単語ごとに 1 つの数になっています。
//!
//! Next: with the words as rows, which axis is gone after the mean, and what length is left?
//! 次に: 単語を行に並べたとき、平均で消えるのはどの軸で、残る長さはいくつでしょうか。
//!
//! Fails: `the_features_are_the_mean_of_the_word_vectors`, `words_count_and_not_letters`.

use ndarray::Axis;

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let mut rows = Array2::zeros((0, vectors.dim()));
    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
        rows.push_row(vector.mapv(f64::from).view()).expect("it has D numbers");
    }
    if rows.nrows() == 0 {
        return Array1::zeros(vectors.dim());
    }
    rows.mean_axis(Axis(1)).expect("there are features")
}
