//! Whether labels fit logits. Done for you.

use ndarray::ArrayRef2;

/// Makes sure that every row has a label, and that every label is one of the columns.
///
/// * `logits`: shape `(N, L)`
/// * `labels`: N numbers, each below L
///
/// This one is done for you.
///
/// # Panics
///
/// When there are no rows, not as many labels as rows, or a label is not below L.
pub fn assert_fits(logits: &ArrayRef2<f64>, labels: &[usize]) {
    let (n, l) = logits.dim();
    assert!(n > 0, "there are no examples");
    assert!(labels.len() == n, "{n} rows, but {} labels", labels.len());
    if let Some(label) = labels.iter().find(|&&label| label >= l) {
        panic!("label {label}, but only {l} columns");
    }
}
