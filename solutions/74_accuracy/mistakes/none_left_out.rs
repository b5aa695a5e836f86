//! Examples without a label are left out of the count, which makes the accuracy larger than it is.
//! ラベルのない事例を件数から除いているので、正解率が実際より高くなります。
//!
//! Next: divide by the number of all examples. `None` counts, and is wrong.
//! 次に: すべての事例の数で割りましょう。`None` も 1 件として数え、不正解とします。
//!
//! Fails: `an_example_without_a_label_is_wrong_and_counts`, `the_order_of_the_examples_does_not_matter`.

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "there are no examples");
    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
    right as f64 / predicted.iter().flatten().count() as f64
}
