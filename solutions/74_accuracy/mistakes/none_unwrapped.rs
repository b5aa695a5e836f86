//! A prediction that is missing is unwrapped, and that panics.
//! 予測がないのに `unwrap` しているので、パニックします。
//!
//! Next: a label is never `None`. Compare the prediction with `Some(label)`.
//! 次に: 予測のほうを取り出さずに、`Some(label)` と比べましょう。
//!
//! Fails: `an_example_without_a_label_is_wrong_and_counts`, `the_order_of_the_examples_does_not_matter`.

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "there are no examples");
    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| predicted.unwrap() == *label).count();
    right as f64 / labels.len() as f64
}
