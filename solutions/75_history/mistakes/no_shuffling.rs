//! The examples come in the order of the file in every epoch.
//! どのエポックでも、事例がファイルの順のまま使われています。
//!
//! Next: `sgd::epoch_order` shuffles the examples, as in problem 73.
//! 次に: 問題 73 と同じように、`sgd::epoch_order` で事例を並び替えましょう。
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
        for i in 0..train_labels.len() {
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
