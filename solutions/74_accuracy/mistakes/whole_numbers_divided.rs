//! Two whole numbers are divided, which leaves 0 unless every answer is right.
//! 整数どうしで割っているので、全問正解でなければ 0 になります。
//!
//! Next: `3 / 4` is 0. Convert both to `f64` before the division.
//! 次に: `3 / 4` は 0 です。割る前に、両方を `f64` に変換しましょう。
//!
//! Fails: `three_of_four_are_three_quarters`, `an_example_without_a_label_is_wrong_and_counts`,
//! `the_accuracy_is_right_answers_over_examples`, `the_order_of_the_examples_does_not_matter`.

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "there are no examples");
    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
    (right / labels.len()) as f64
}
