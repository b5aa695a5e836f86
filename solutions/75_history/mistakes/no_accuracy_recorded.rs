//! Only the losses are recorded.
//! 損失だけを記録しています。
//!
//! Next: `History` has four series, and two of them are empty. `measure` returns a pair.
//! 次に: `History` には 4 つの系列がありますが、2 つが空のままです。`measure` は 2 つの値を返します。
//!
//! Fails: `there_is_a_number_for_each_epoch`, `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

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
        history.train_loss.push(measure(w, train_x, train_labels).0);
        history.valid_loss.push(measure(w, valid_x, valid_labels).0);
    }
    history
}
