//! The validation data is never measured.
//! 検証データで測っていません。
//!
//! Next: the training data cannot tell whether the model has understood or memorised. Two of the four series are
//! empty.
//! 次に: モデルが理解したのか暗記しただけなのかは、訓練データでは分かりません。4 つの系列のうち、2 つが空のままです。
//!
//! Fails: `there_is_a_number_for_each_epoch`, `the_last_numbers_are_of_the_final_weights_on_the_validation_data`,
//! `every_epoch_is_measured_at_its_end`.

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
        let (loss, accuracy) = measure(w, train_x, train_labels);
        history.train_loss.push(loss);
        history.train_accuracy.push(accuracy);
    }
    history
}
