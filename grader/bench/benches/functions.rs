//! Each function by itself: `cargo bench -p bench`. Features are 300 numbers, labels four, as in the real data.

use divan::Bencher;
use divan::counter::ItemsCount;
use ndarray::Array2;

const D: usize = 300;
const L: usize = 4;
const BATCH_SIZES: [usize; 5] = [1, 8, 64, 256, 1024];

fn main() {
    divan::main();
}

/// Examples, their labels, and weights of a single layer.
fn batch(n: usize) -> (Array2<f64>, Vec<usize>, Array2<f64>) {
    let (x, labels) = bench::examples(n, D, L, 0);
    (x, labels, sgd::initial_weights(D, L, 0))
}

/// Problem 71, from logits.
#[divan::bench(args = BATCH_SIZES)]
fn softmax(bencher: Bencher, n: usize) {
    let z = sgd::initial_weights(n, L, 0);
    bencher.counter(ItemsCount::new(n)).bench(|| prediction::softmax(&z));
}

/// Problem 71, from features.
#[divan::bench(args = BATCH_SIZES)]
fn predict(bencher: Bencher, n: usize) {
    let (x, _, w) = batch(n);
    bencher.counter(ItemsCount::new(n)).bench(|| prediction::predict(&x, &w));
}

/// Problem 72, from logits.
#[divan::bench(args = BATCH_SIZES)]
fn cross_entropy(bencher: Bencher, n: usize) {
    let (z, labels) = (sgd::initial_weights(n, L, 0), batch(n).1);
    bencher.counter(ItemsCount::new(n)).bench(|| loss::cross_entropy(&z, &labels));
}

/// Problem 72.
#[divan::bench(args = BATCH_SIZES)]
fn gradient(bencher: Bencher, n: usize) {
    let (x, labels, w) = batch(n);
    bencher.counter(ItemsCount::new(n)).bench(|| loss::gradient(&x, &w, &labels));
}

/// Problem 77: a step, with the copy of the batch.
#[divan::bench(args = BATCH_SIZES)]
fn update(bencher: Bencher, n: usize) {
    let (x, labels, mut w) = batch(n);
    let order: Vec<_> = (0..n).rev().collect();
    bencher.counter(ItemsCount::new(n)).bench_local(|| minibatch::update(&mut w, &x, &labels, &order, 1e-9));
}

/// Problem 79, one hidden layer of 256.
#[divan::bench(args = BATCH_SIZES)]
fn forward(bencher: Bencher, n: usize) {
    let (x, model) = (batch(n).0, mlp::initial(&[D, 256, L], 0));
    bencher.counter(ItemsCount::new(n)).bench(|| mlp::forward(&model, &x));
}

/// Problem 79, the same.
#[divan::bench(args = BATCH_SIZES)]
fn backward(bencher: Bencher, n: usize) {
    let ((x, labels, _), model) = (batch(n), mlp::initial(&[D, 256, L], 0));
    bencher.counter(ItemsCount::new(n)).bench(|| mlp::backward(&model, &x, &labels));
}
