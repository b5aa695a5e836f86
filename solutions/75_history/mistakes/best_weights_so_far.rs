//! The weights go back to the best ones so far whenever the loss on the validation data has risen.
//! 検証データでの損失が上がるたびに、重みをそれまでで最良のものに戻しています。
//!
//! Next: measuring only looks. Which weights are the best is decided when the curves are there.
//! 次に: 測定は見るだけです。どの重みがいちばん良いかは、曲線ができてから決めます。
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
    let mut best = (f64::INFINITY, w.to_owned());
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
        if loss < best.0 {
            best = (loss, w.to_owned());
        } else {
            w.assign(&best.1);
        }
    }
    history
}
