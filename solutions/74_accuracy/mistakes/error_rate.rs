//! The wrong answers are counted instead of the right ones.
//! 正解ではなく、不正解を数えています。
//!
//! Next: look at the comparison in the count.
//! 次に: 数えるときの比較を見直しましょう。
//!
//! Fails: `three_of_four_are_three_quarters`, `all_right_is_one_and_all_wrong_is_zero`.

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "there are no examples");
    let wrong = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted != Some(*label)).count();
    wrong as f64 / labels.len() as f64
}
