//! The training starts from new weights, not from those that it is given.
//! 渡された重みではなく、新しい重みから学習を始めています。
//!
//! Next: the caller has chosen the weights to start from, and they are in `w`.
//! 次に: 学習を始める重みは呼び出す側が決めていて、`w` に入っています。
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
    w.assign(&sgd::initial_weights(train_x.ncols(), w.ncols(), config.seed));
    for epoch in 0..config.epochs {
        for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
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
