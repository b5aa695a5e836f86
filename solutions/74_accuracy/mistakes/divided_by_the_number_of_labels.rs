//! The right answers are divided by 4, the number of categories, and not by the number of examples.
//! 正解の数を、事例の数ではなく、カテゴリの数 4 で割っています。
//!
//! Next: how many answers were there?
//! 次に: 答えは全部で何件ありましたか。
//!
//! Fails: `all_right_is_one_and_all_wrong_is_zero`, `the_accuracy_is_right_answers_over_examples`,
//! `always_the_same_answer_is_right_as_often_as_its_label_occurs`.

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "there are no examples");
    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
    right as f64 / 4.0
}
