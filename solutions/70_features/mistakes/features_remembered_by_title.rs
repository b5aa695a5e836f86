//! The features of a headline are kept by its title alone, so other word vectors get the features of the first ones.
//! 特徴量を見出しの文字列だけで覚えているので、別の単語ベクトルを渡しても、最初の特徴量が返ります。
//!
//! Next: the features depend on both arguments. Compute them anew: it takes microseconds.
//! 次に: 特徴量は 2 つの引数の両方で決まります。毎回計算しましょう。数マイクロ秒しかかかりません。
//!
//! Fails: `the_features_of_any_headline_are_the_mean_over_its_known_words`.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    use std::cell::RefCell;
    use std::collections::HashMap;
    thread_local! {
        static KEPT: RefCell<HashMap<String, Array1<f64>>> = RefCell::default();
    }
    if let Some(kept) = KEPT.with_borrow(|kept| kept.get(title).cloned()) {
        return kept;
    }
    let mut sum = Array1::zeros(vectors.dim());
    let mut known = 0.0;
    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
        sum += &vector.mapv(f64::from);
        known += 1.0;
    }
    let mean = if known > 0.0 { sum / known } else { sum };
    KEPT.with_borrow_mut(|kept| kept.insert(title.to_owned(), mean.clone()));
    mean
}
