//! The accuracy of each label is taken first, then their mean: rare labels count as much as frequent ones.
//! ラベルごとの正解率を求めてから平均しているので、少ないラベルも多いラベルと同じ重さになります。
//!
//! Next: every example counts the same. Count all right answers, and divide once.
//! 次に: どの事例も同じ重さで数えます。正解をすべて数えて、1 回だけ割りましょう。
//!
//! Fails: `three_of_four_are_three_quarters`, `always_the_same_answer_is_right_as_often_as_its_label_occurs`,
//! `the_accuracy_is_right_answers_over_examples`.

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "there are no examples");
    let (mut sum, mut categories) = (0.0, 0.0);
    for label in 0..=labels.iter().copied().max().unwrap_or(0) {
        let places: Vec<_> = (0..labels.len()).filter(|&i| labels[i] == label).collect();
        if !places.is_empty() {
            let right = places.iter().filter(|&&i| predicted[i] == Some(label)).count();
            sum += right as f64 / places.len() as f64;
            categories += 1.0;
        }
    }
    sum / categories
}
