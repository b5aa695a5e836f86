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
    todo!("the column of the largest number in each row\n{scores}")
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
    todo!("the fraction of {predicted:?} that agrees with {labels:?}")
}
