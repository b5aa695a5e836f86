//! The steps are taken on the validation data too, so the model learns from it.
//! 検証データでも更新しているので、モデルが検証データから学習しています。
//!
//! Next: what has been learned from cannot show any more whether the model understands what is new. Validation data
//! is only looked at.
//! 次に: 学習に使ったデータでは、新しいデータが分かるかどうかを確かめられません。検証データは、測るだけです。
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
    for epoch in 0..config.epochs {
        for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
        }
        for (row, &label) in valid_x.rows().into_iter().zip(valid_labels) {
            sgd::step(w, &row, label, config.learning_rate);
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
