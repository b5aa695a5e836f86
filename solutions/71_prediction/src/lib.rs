//! # 71. Predicting with a single layer
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels.

use ndarray::{Array2, ArrayRef2};

/// Logits `X W`: one score for each label, one row for each example.
///
/// * `x`: features, shape `(N, D)`
/// * `w`: weights, shape `(D, L)`
///
/// Returns shape `(N, L)`. This one is done for you.
///
/// # Panics
///
/// When `x` has not as many columns as `w` has rows.
pub fn logits(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>) -> Array2<f64> {
    x.dot(w)
}

/// Softmax of each row: `exp(z[i, j]) / ∑ₖ exp(z[i, k])`.
///
/// * `z`: logits, shape `(N, L)`
///
/// Returns shape `(N, L)`. Every row sums to 1, whatever stands in the other rows, and a logit of ±1000 does no harm.
///
/// ```
/// use ndarray::array;
/// use prediction_solution::softmax;
///
/// assert_eq!(softmax(&array![[3.0, 3.0]]), array![[0.5, 0.5]]);
/// ```
pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    // hole: todo!("turn each row of logits into probabilities\nz: {:?}", z.dim())
    // in Japanese: ロジットの各行を確率に変える
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        row.mapv_inplace(|z| (z - max).exp());
        let sum = row.sum();
        row /= sum;
    }
    p
    // end hole
}

/// Probability of each label, `ŷ = softmax(X W)`.
///
/// * `x`: features, shape `(N, D)`
/// * `w`: weights, shape `(D, L)`
///
/// Returns shape `(N, L)`.
///
/// # Panics
///
/// When `x` has not as many columns as `w` has rows, with a message that names both numbers.
pub fn predict(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>) -> Array2<f64> {
    // hole: todo!("from features to probabilities\nx: {:?}, w: {:?}", x.dim(), w.dim())
    // in Japanese: 特徴量から確率を求める
    softmax(&logits(x, w))
    // end hole
}

/// Sigmoid, `σ(z) = 1 / (1 + exp(−z))`: the first of two probabilities whose logits are `z` and 0.
///
/// ```
/// assert_eq!(prediction_solution::sigmoid(0.0), 0.5);
/// ```
pub fn sigmoid(z: f64) -> f64 {
    // hole: todo!("the probability of the first of two labels, when the logit of the other is 0\nz: {z}")
    // in Japanese: 2 つのラベルのうち 1 つ目の確率（もう 1 つのロジットは 0）
    1.0 / (1.0 + (-z).exp())
    // end hole
}
