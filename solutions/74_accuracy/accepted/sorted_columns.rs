//! The columns of each row are sorted by score, which keeps equal ones in place, and the accuracy is a running mean.

use std::cmp::Ordering;

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let mut labels = Vec::with_capacity(scores.nrows());
    for row in scores.outer_iter() {
        if row.iter().any(|&score| score != score) {
            labels.push(None);
            continue;
        }
        let mut columns: Vec<usize> = (0..row.len()).collect();
        columns.sort_by(|&a, &b| row[b].partial_cmp(&row[a]).unwrap_or(Ordering::Equal));
        labels.push(columns.first().copied());
    }
    labels
}

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    match (predicted.len(), labels.len()) {
        (0, 0) => panic!("an empty set has no accuracy"),
        (p, l) if p != l => panic!("the number of predictions, {p}, is not that of labels, {l}"),
        _ => {}
    }
    let mut mean = 0.0;
    for (k, (predicted, label)) in predicted.iter().zip(labels).enumerate() {
        let hit = f64::from(u8::from(*predicted == Some(*label)));
        mean += (hit - mean) / (k + 1) as f64;
    }
    mean
}
