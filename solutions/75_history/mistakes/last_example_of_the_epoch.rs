//! The numbers on the training data are those of the last example of the epoch alone.
//! 訓練データでの値が、エポックの最後に使った 1 件だけの値になっています。
//!
//! Next: each number is over the whole set. Which rows does `measure` get?
//! 次に: どの値も、データ全体で測ります。`measure` に渡しているのは、どの行ですか。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_training_data`, `every_epoch_is_measured_at_its_end`.

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
        let mut last = 0;
        for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
            last = i;
        }
        let row = train_x.row(last).insert_axis(ndarray::Axis(0));
        let (loss, accuracy) = measure(w, &row, &train_labels[last..=last]);
        history.train_loss.push(loss);
        history.train_accuracy.push(accuracy);
        let (loss, accuracy) = measure(w, valid_x, valid_labels);
        history.valid_loss.push(loss);
        history.valid_accuracy.push(accuracy);
    }
    history
}
