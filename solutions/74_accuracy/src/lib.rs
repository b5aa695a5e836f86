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
/// use accuracy_solution::classify;
/// use ndarray::array;
///
/// assert_eq!(classify(&array![[0.1, 0.6, 0.3], [f64::NAN, 1.0, 2.0]]), [Some(1), None]);
/// ```
pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    // hole: todo!("find the column of the largest score in each row\nscores: {:?}", scores.dim())
    // in Japanese: 各行でスコアが最大の列を見つける
    let mut labels = Vec::new();
    for row in scores.rows() {
        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
        let holds_nan = row.iter().any(|score| score.is_nan());
        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
    }
    labels
    // end hole
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
/// assert_eq!(accuracy_solution::accuracy(&[Some(0), Some(2), None, Some(3)], &[0, 2, 1, 0]), 0.5);
/// ```
pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    // hole: todo!("divide the number of right answers by the number of examples\n{} of {}", predicted.len(), labels.len())
    // in Japanese: 正しい答えの数を事例の数で割る
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "there are no examples");
    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
    right as f64 / labels.len() as f64
    // end hole
}
