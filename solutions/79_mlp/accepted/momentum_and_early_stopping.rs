//! Trains one wide layer by momentum, measures after every epoch, and keeps the best model so far; stops when
//! nothing has got better for eight epochs.

use super::{backward, forward, initial};

pub fn fit(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Mlp {
    let mut model = initial(&[train_x.ncols(), 128, 4], seed);
    let mut velocity = initial(&[train_x.ncols(), 128, 4], seed);
    for layer in &mut velocity.layers {
        layer.weight.fill(0.0);
    }
    let (mut best, mut best_loss, mut best_epoch) = (model.clone(), f64::INFINITY, 0);
    for epoch in 0..60 {
        for batch in minibatch::batches(&sgd::epoch_order(train_labels.len(), epoch, seed), 16) {
            let labels: Vec<usize> = batch.iter().map(|&i| train_labels[i]).collect();
            let gradient = backward(&model, &train_x.select(ndarray::Axis(0), &batch), &labels);
            for (k, slope) in gradient.layers.iter().enumerate() {
                let (v, p) = (&mut velocity.layers[k], &mut model.layers[k]);
                v.weight *= 0.9;
                v.bias *= 0.9;
                v.weight -= &(0.03 * &slope.weight);
                v.bias -= &(0.03 * &slope.bias);
                p.weight += &v.weight;
                p.bias += &v.bias;
            }
        }
        let loss = loss::cross_entropy(&forward(&model, valid_x), valid_labels);
        if loss < best_loss {
            (best, best_loss, best_epoch) = (model.clone(), loss, epoch);
        } else if epoch >= best_epoch + 8 {
            break;
        }
    }
    best
}
