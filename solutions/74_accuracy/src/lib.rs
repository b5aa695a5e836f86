//! # 74. Accuracy
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, L labels.

use ndarray::ArrayRef2;

/// The label with the highest score in each row, `arg maxⱼ scores[i, j]`; the first of them on a tie.
///
/// * `scores`: logits or probabilities, shape `(N, L)`
///
/// Returns N labels. A row that holds NaN has none.
pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    // hole: todo!("the column of the largest number in each row\n{scores}")
    let best = |row: ndarray::ArrayView1<f64>| {
        let mut best = None;
        for (label, &score) in row.indexed_iter() {
            if score.is_nan() {
                return None;
            }
            if best.is_none_or(|best: usize| score > row[best]) {
                best = Some(label);
            }
        }
        best
    };
    scores.rows().into_iter().map(best).collect()
    // end hole
}

/// Accuracy, `1/N ∑ᵢ [predictedᵢ = labelᵢ]`: the fraction of right answers, from 0 to 1.
///
/// * `predicted`: N labels; `None` is never right
/// * `labels`: N labels
///
/// # Panics
///
/// When there are no examples, or the lengths differ.
pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    // hole: todo!("the fraction of {predicted:?} that agrees with {labels:?}")
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "there are no examples");
    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
    right as f64 / labels.len() as f64
    // end hole
}
