//! Every epoch takes one step with the gradient of all examples.
//! エポックごとに、全事例の勾配で 1 回だけ更新しています。
//!
//! Next: stochastic gradient descent takes one step for each example. Leave the loop over the examples as it was
//! given.
//! 次に: 確率的勾配降下法では、事例ごとに 1 回更新します。事例のループは、はじめに書いてあったとおりにしましょう。
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
        let gradient = loss::gradient(train_x, w, train_labels);
        w.scaled_add(-config.learning_rate, &gradient);
        let (loss, accuracy) = measure(w, train_x, train_labels);
        history.train_loss.push(loss);
        history.train_accuracy.push(accuracy);
        let (loss, accuracy) = measure(w, valid_x, valid_labels);
        history.valid_loss.push(loss);
        history.valid_accuracy.push(accuracy);
    }
    history
}
