//! The examples come in the same order in every epoch.
//! どのエポックでも、事例の順序が同じです。
//!
//! Next: the number of the epoch is one of the arguments of `sgd::epoch_order`.
//! 次に: `sgd::epoch_order` の引数の 1 つは、エポックの番号です。
//!
//! Fails: `measuring_changes_no_weight`.

pub fn train(
    w: &mut ArrayRef2<f64>,
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    config: &Config,
) -> History {
    let mut history = History::default();
    for _ in 0..config.epochs {
        for i in sgd::epoch_order(train_labels.len(), 0, config.seed) {
            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
        }
        let (loss, accuracy) = measure(w, train_x, train_labels);
        history.train_loss.push(loss);
        history.train_accuracy.push(accuracy);
        let (loss, accuracy) = measure(w, valid_x, valid_labels);
        history.valid_loss.push(loss);
        history.valid_accuracy.push(accuracy);
    }
    history
}
