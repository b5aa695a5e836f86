//! A prediction counts as right when its label occurs anywhere, and not only at the same place.
//! 同じ位置のラベルと比べずに、どこかに同じラベルがあれば正解として数えています。
//!
//! Next: prediction i belongs to label i. Which method goes through two lists in pairs?
//! 次に: i 番目の予測は i 番目のラベルと比べます。2 つの列を組にして取り出すメソッドは何ですか。
//!
//! Fails: `three_of_four_are_three_quarters`, `all_right_is_one_and_all_wrong_is_zero`.

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "there are no examples");
    let right = predicted.iter().flatten().filter(|predicted| labels.contains(predicted)).count();
    right as f64 / labels.len() as f64
}
