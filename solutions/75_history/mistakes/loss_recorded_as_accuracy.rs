//! The losses are recorded as accuracies, and the accuracies as losses.
//! 損失が正解率として、正解率が損失として記録されています。
//!
//! Next: `measure` returns the loss first. Into which series does it go?
//! 次に: `measure` が先に返すのは損失です。どの系列に加えるべきでしょうか。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
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
        let (accuracy, loss) = measure(w, train_x, train_labels);
        history.train_loss.push(loss);
        history.train_accuracy.push(accuracy);
        let (accuracy, loss) = measure(w, valid_x, valid_labels);
        history.valid_loss.push(loss);
        history.valid_accuracy.push(accuracy);
    }
    history
}
