//! Every sum is divided by the number of words of the longest headline, as after padding.
//! パディングしたときのように、どの和も最も長い見出しの単語数で割っています。
//!
//! Next: T belongs to one headline. Which headlines does your T come from?
//! 次に: T は 1 件の見出しの数です。使っている T はどの見出しから来ているでしょうか。
//!
//! Fails: `there_is_a_row_for_every_headline_in_order`,
//! `the_features_of_any_headline_are_the_mean_over_its_known_words`.

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    let known: Vec<Vec<_>> =
        titles.iter().map(|title| data::tokenize(title).filter_map(|word| vectors.get(word)).collect()).collect();
    let longest = known.iter().map(Vec::len).max().unwrap_or(0).max(1) as f64;
    let mut x = Array2::zeros((titles.len(), vectors.dim()));
    for (mut row, known) in x.rows_mut().into_iter().zip(known) {
        for vector in known {
            row += &(vector.mapv(f64::from) / longest);
        }
    }
    x
}
