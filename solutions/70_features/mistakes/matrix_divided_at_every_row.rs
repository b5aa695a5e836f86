//! The whole matrix is divided at every headline, not the row of that headline.
//! 見出しごとに、その行ではなく行列全体を割っています。
//!
//! Next: which rows does `x /= known` change?
//! 次に: `x /= known` で変わるのはどの行でしょうか。
//!
//! Fails: `there_is_a_row_for_every_headline_in_order`,
//! `the_features_of_any_headline_are_the_mean_over_its_known_words`.

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    let mut x = Array2::zeros((titles.len(), vectors.dim()));
    for (i, title) in titles.iter().enumerate() {
        let mut known = 0.0;
        for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
            let mut row = x.row_mut(i);
            row += &vector.mapv(f64::from);
            known += 1.0;
        }
        if known > 0.0 {
            x /= known;
        }
    }
    x
}
