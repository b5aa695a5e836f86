//! Rewrites: measured_before_the_steps

pub fn train(
    w: &mut ArrayRef2<f64>,
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    config: &Config,
) -> History {
    let mut before = Vec::new();
    for epoch in 0..config.epochs {
        before.push((measure(w, train_x, train_labels), measure(w, valid_x, valid_labels)));
        for example in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
            sgd::step(w, &train_x.row(example), train_labels[example], config.learning_rate);
        }
    }
    History {
        train_loss: before.iter().map(|(train, _)| train.0).collect(),
        train_accuracy: before.iter().map(|(train, _)| train.1).collect(),
        valid_loss: before.iter().map(|(_, valid)| valid.0).collect(),
        valid_accuracy: before.iter().map(|(_, valid)| valid.1).collect(),
    }
}
