//! Goes through the scores column by column and keeps the best label of each row so far; the accuracy matches lengths and
//! order at once.

use std::cmp::Ordering;

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let mut labels = vec![None; scores.nrows()];
    let mut broken = vec![false; scores.nrows()];
    for (j, column) in scores.columns().into_iter().enumerate() {
        for (i, &score) in column.iter().enumerate() {
            broken[i] |= score.is_nan();
            if labels[i].is_none_or(|best: usize| score > scores[[i, best]]) {
                labels[i] = Some(j);
            }
        }
    }
    labels.into_iter().zip(broken).map(|(label, broken)| label.filter(|_| !broken)).collect()
}

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    match (predicted.len().cmp(&labels.len()), labels.len()) {
        (Ordering::Equal, 0) => panic!("an accuracy of 0 examples"),
        (Ordering::Equal, n) => {
            let right = |(&predicted, &label): (&Option<usize>, &usize)| i32::from(predicted == Some(label));
            f64::from(predicted.iter().zip(labels).map(right).sum::<i32>()) / n as f64
        }
        (_, n) => panic!("{} predictions for {n} labels", predicted.len()),
    }
}
