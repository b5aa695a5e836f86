//! Only the first four examples are looked at.
//! 最初の 4 事例しか見ていません。
//!
//! Next: the accuracy is that of all N examples.
//! 次に: 正解率は、N 件すべての事例について求めます。
//!
//! Fails: `always_the_same_answer_is_right_as_often_as_its_label_occurs`,
//! `the_accuracy_is_right_answers_over_examples`.

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "there are no examples");
    let n = labels.len().min(4);
    let right = predicted.iter().zip(labels).take(n).filter(|&(predicted, label)| *predicted == Some(*label)).count();
    right as f64 / n as f64
}
