//! Every epoch is measured with the weights from before the training.
//! どのエポックも、学習前の重みで測っています。
//!
//! Next: the curves are level lines. Of when is the copy that is measured?
//! 次に: 曲線が水平な線になります。測っているコピーは、いつの重みですか。
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
    let start = w.to_owned();
    for epoch in 0..config.epochs {
        for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
        }
        let (loss, accuracy) = measure(&start, train_x, train_labels);
        history.train_loss.push(loss);
        history.train_accuracy.push(accuracy);
        let (loss, accuracy) = measure(&start, valid_x, valid_labels);
        history.valid_loss.push(loss);
        history.valid_accuracy.push(accuracy);
    }
    history
}
