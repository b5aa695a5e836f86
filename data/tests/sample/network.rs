//! A single layer and a network with one hidden layer, trained on the sample: enough to see how hard it is.

use data::{Headline, WordVectors, tokenize};
use ndarray::{Array1, Array2, Axis};
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use rand_distr::StandardNormal;

/// The number of categories.
pub const LABELS: usize = 4;
const BATCH: usize = 64;

/// Features, a row each, and labels.
pub type Examples = (Array2<f32>, Vec<usize>);

/// The mean of the vectors of the known words, and the label, of each headline.
pub fn examples(headlines: &[Headline], vectors: &WordVectors) -> Examples {
    let mut x = Array2::zeros((headlines.len(), vectors.dim()));
    for (mut row, headline) in x.rows_mut().into_iter().zip(headlines) {
        let known: Vec<_> = tokenize(&headline.title).filter_map(|word| vectors.get(word)).collect();
        known.iter().for_each(|vector| row += vector);
        row /= known.len().max(1) as f32;
    }
    (x, headlines.iter().map(|headline| headline.category.label()).collect())
}

fn normal(rows: usize, columns: usize, rng: &mut StdRng) -> Array2<f32> {
    let scale = (2.0 / rows as f32).sqrt();
    Array2::from_shape_simple_fn((rows, columns), || scale * rng.sample::<f32, _>(StandardNormal))
}

/// The gradient of the mean cross-entropy loss with respect to the logits.
fn error(mut logits: Array2<f32>, labels: &[usize]) -> Array2<f32> {
    for (mut row, &label) in logits.rows_mut().into_iter().zip(labels) {
        let most = row.fold(f32::MIN, |a, &b| a.max(b));
        row.mapv_inplace(|z| (z - most).exp());
        row /= row.sum();
        row[label] -= 1.0;
    }
    logits / labels.len() as f32
}

/// The share of rows whose largest logit is that of the label.
pub fn accuracy(logits: &Array2<f32>, labels: &[usize]) -> f64 {
    let best = |row: ndarray::ArrayView1<f32>| (0..LABELS).max_by(|&i, &j| row[i].total_cmp(&row[j]));
    let right = logits.rows().into_iter().zip(labels).filter(|(row, label)| best(*row) == Some(**label)).count();
    right as f64 / labels.len() as f64
}

/// Calls `step` with batches of the examples in a new random order every epoch.
fn train((x, labels): &Examples, epochs: usize, rng: &mut StdRng, mut step: impl FnMut(usize, Array2<f32>, &[usize])) {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    for epoch in 0..epochs {
        order.shuffle(rng);
        for batch in order.chunks(BATCH) {
            let labels: Vec<_> = batch.iter().map(|&i| labels[i]).collect();
            step(epoch, x.select(Axis(0), batch), &labels);
        }
    }
}

/// The weights of a single layer without bias.
pub fn single_layer(train_set: &Examples) -> Array2<f32> {
    let mut rng = StdRng::seed_from_u64(1);
    let mut w = Array2::zeros((train_set.0.ncols(), LABELS));
    train(train_set, 25, &mut rng, |_, x, labels| {
        let slope = x.t().dot(&error(x.dot(&w), labels));
        w.scaled_add(-1.0, &slope);
    });
    w
}

/// Accuracy of a network with one hidden layer on test data.
pub fn hidden_layer(train_set: &Examples, (test_x, test_labels): &Examples) -> f64 {
    const EPOCHS: usize = 25;
    let mut rng = StdRng::seed_from_u64(1);
    let (mut w1, mut b1) = (normal(test_x.ncols(), 64, &mut rng), Array1::zeros(64));
    let (mut w2, mut b2) = (normal(64, LABELS, &mut rng), Array1::zeros(LABELS));
    let hidden = |x: &Array2<f32>, w1: &Array2<f32>, b1: &Array1<f32>| (x.dot(w1) + b1).mapv_into(|z| z.max(0.0));
    train(train_set, EPOCHS, &mut rng, |epoch, x, labels| {
        let rate = -1.0 + epoch as f32 / EPOCHS as f32;
        let h = hidden(&x, &w1, &b1);
        let e2 = error(h.dot(&w2) + &b2, labels);
        let e1 = e2.dot(&w2.t()) * h.mapv(|h| if h > 0.0 { 1.0 } else { 0.0 });
        w2.scaled_add(rate, &h.t().dot(&e2));
        b2.scaled_add(rate, &e2.sum_axis(Axis(0)));
        w1.scaled_add(rate, &x.t().dot(&e1));
        b1.scaled_add(rate, &e1.sum_axis(Axis(0)));
    });
    accuracy(&(hidden(test_x, &w1, &b1).dot(&w2) + &b2), test_labels)
}
