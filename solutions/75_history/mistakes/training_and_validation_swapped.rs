//! The numbers for training and validation are swapped.
//! 訓練と検証の値が入れ替わっています。
//!
//! Next: the name of a series says on which data it was measured.
//! 次に: 系列の名前は、どのデータで測ったかを表します。
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
        let (loss, accuracy) = measure(w, train_x, train_labels);
        history.valid_loss.push(loss);
        history.valid_accuracy.push(accuracy);
        let (loss, accuracy) = measure(w, valid_x, valid_labels);
        history.train_loss.push(loss);
        history.train_accuracy.push(accuracy);
    }
    history
}
