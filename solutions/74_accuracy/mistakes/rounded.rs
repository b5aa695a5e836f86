//! The accuracy is rounded to two places.
//! 正解率を小数第 2 位に丸めています。
//!
//! Next: rounding belongs where a number is printed, as in `{:.2}`.
//! 次に: 丸めるのは、`{:.2}` のように表示するときだけにしましょう。
//!
//! Fails: `three_of_four_are_three_quarters`, `the_accuracy_is_right_answers_over_examples`.

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "there are no examples");
    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
    (right as f64 / labels.len() as f64 * 100.0).round() / 100.0
}
