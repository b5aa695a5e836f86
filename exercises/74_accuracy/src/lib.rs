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
///
/// ```
/// use accuracy::classify;
/// use ndarray::array;
///
/// assert_eq!(classify(&array![[0.1, 0.6, 0.3], [f64::NAN, 1.0, 2.0]]), [Some(1), None]);
/// ```
pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    todo!("find the column of the largest score in each row\nscores: {:?}", scores.dim())
}

/// Accuracy, `1/N ∑ᵢ [predictedᵢ = labelᵢ]`: the fraction of right answers, from 0 to 1.
///
/// * `predicted`: N labels; `None` is never right
/// * `labels`: N labels
///
/// # Panics
///
/// When there are no examples, or the lengths differ, with a message that names both.
///
/// ```
/// assert_eq!(accuracy::accuracy(&[Some(0), Some(2), None, Some(3)], &[0, 2, 1, 0]), 0.5);
/// ```
pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    todo!("divide the number of right answers by the number of examples\n{} of {}", predicted.len(), labels.len())
}
