//! # 75. Loss and accuracy, epoch by epoch
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels.

mod chart;
mod history;

use ndarray::ArrayRef2;
use sgd::Config;

pub use chart::plot;
pub use history::History;

/// Loss and accuracy over all examples, `1/N ∑ᵢ −ln softmax(xᵢ W)[labelᵢ]` and `1/N ∑ᵢ [predictedᵢ = labelᵢ]`.
///
/// * `w`: weights, shape `(D, L)`
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below L
///
/// # Panics
///
/// When there are no examples, not as many labels as rows, a label is not below L, or `x` has not as many columns as
/// `w` has rows.
///
/// ```
/// use ndarray::array;
/// let (loss, accuracy) = history_solution::measure(&array![[0.0, 0.0]], &array![[1.0], [2.0]], &[0, 1]);
/// assert_eq!((loss, accuracy), (2f64.ln(), 0.5)); // each label has the probability ½, and the first is predicted
/// ```
pub fn measure(w: &ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize]) -> (f64, f64) {
    // hole: todo!("loss and accuracy over all examples\n{:?}", (w.dim(), x.dim(), labels.len()))
    // in Japanese: 全事例での損失と正解率
    let logits = prediction::logits(x, w);
    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
    // end hole
}

/// Training as in problem 73, and after every epoch a measurement on both sets with the weights of that moment.
///
/// * `w`: weights to start from, shape `(D, L)`; changed
/// * `train_x`, `train_labels`: what to learn from
/// * `valid_x`, `valid_labels`: what to measure on as well, and never to learn from
///
/// Returns `config.epochs` numbers in each of the four series.
///
/// # Panics
///
/// When [`measure`] does on either set.
pub fn train(
    w: &mut ArrayRef2<f64>,
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    config: &Config,
) -> History {
    let mut history = History::default();
    for epoch in data::progress(config.epochs, "epochs") {
        for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
        }
        // hole: todo!("measure on both sets, and add to the history\n{:?}", (valid_x.dim(), valid_labels.len(), &mut history))
        // in Japanese: 両方のデータで測り、記録に加える
        let (loss, accuracy) = measure(w, train_x, train_labels);
        history.train_loss.push(loss);
        history.train_accuracy.push(accuracy);
        let (loss, accuracy) = measure(w, valid_x, valid_labels);
        history.valid_loss.push(loss);
        history.valid_accuracy.push(accuracy);
        // end hole
    }
    history
}
