//! Checks of problem 77: batches, and a step for a batch.

use minibatch::{batches, train, update};
use ndarray::{Array2, Axis, array};
use proptest::prelude::{Strategy, prop};
use sgd::Config;
use testkit::{assert_close, forall, matrix, panics};

// Means of a few products, each right to 1e-16, and a dozen steps after one another.
const TOLERANCE: f64 = 1e-11;

/// One step for a batch by the formula: the mean of the examples' gradients, number by number.
fn slow_update(w: &mut Array2<f64>, x: &Array2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    let mut mean = Array2::<f64>::zeros(w.dim());
    for &example in batch {
        let e = x.row(example).dot(w).mapv(f64::exp);
        let p = &e / e.sum();
        for ((i, j), slope) in mean.indexed_iter_mut() {
            let y = if j == labels[example] { 1.0 } else { 0.0 };
            *slope += x[[example, i]] * (p[j] - y) / batch.len() as f64;
        }
    }
    w.scaled_add(-learning_rate, &mean);
}

/// Six examples with two features and three labels, and weights.
fn six() -> impl Strategy<Value = (Array2<f64>, Vec<usize>, Array2<f64>)> {
    (matrix(6..7, 2..3, -2.0..2.0), testkit::labels(6..7, 3), matrix(2..3, 3..4, -1.0..1.0))
}

fn updated(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) -> Array2<f64> {
    let mut w = w.clone();
    update(&mut w, x, labels, batch, learning_rate);
    w
}

/// Seven examples in batches of three are batches of 3, 3 and 1.
/// 7 件をバッチサイズ 3 で分けると、3 件、3 件、1 件になる。
#[test]
fn seven_examples_in_batches_of_three() {
    assert_eq!(batches(&[4, 0, 6, 2, 5, 1, 3], 3), [vec![4, 0, 6], vec![2, 5, 1], vec![3]]);
}

/// The batches put together are the order; only the last may be short.
/// バッチをつなげると元の順序になる。短くてよいのは最後だけである。
#[test]
fn the_batches_put_together_are_the_order() {
    let order = prop::sample::subsequence((0..30).collect::<Vec<usize>>(), 0..30).prop_shuffle();
    forall((order, 1..12usize), |(order, batch_size)| {
        let batches = batches(&order, batch_size);
        assert_eq!(batches.concat(), order);
        assert_eq!(batches.len(), order.len().div_ceil(batch_size), "⌈{} / {batch_size}⌉ batches", order.len());
        if let Some((last, whole)) = batches.split_last() {
            assert!(whole.iter().all(|batch| batch.len() == batch_size), "only the last batch may be short");
            assert!((1..=batch_size).contains(&last.len()), "a last batch of {}", last.len());
        }
    });
}

/// A batch size beyond N gives one batch of all.
/// バッチサイズが N より大きければ、全件が 1 つのバッチになる。
#[test]
fn a_batch_size_beyond_n_gives_one_batch() {
    assert_eq!(batches(&[2, 0, 1], 100), [[2, 0, 1]]);
    assert_eq!(batches(&[2, 0, 1], 3), [[2, 0, 1]]);
}

/// Batches of nothing are refused.
/// 大きさ 0 のバッチは受けつけない。
#[test]
fn batches_of_nothing_are_refused() {
    panics(|| batches(&[0, 1], 0));
}

/// A step uses the mean of the gradients of the batch.
/// 更新には、バッチの勾配の平均を使う。
#[test]
fn a_step_uses_the_mean_of_the_gradients() {
    let (x, w) = (array![[1.0, 2.0], [3.0, 0.0]], Array2::zeros((2, 2)));
    // Without weights both labels have ½: the gradients are (∓½, ±½) times x, and their mean is used.
    let got = updated(&w, &x, &[0, 1], &[0, 1], 1.0);
    assert_close(&got, &array![[-0.5, 0.5], [0.5, -0.5]], TOLERANCE);
    forall((six(), prop::collection::vec(0..6usize, 1..8), 0.0..1.0f64), |((x, labels, w), batch, learning_rate)| {
        let mut expected = w.clone();
        slow_update(&mut expected, &x, &labels, &batch, learning_rate);
        assert_close(&updated(&w, &x, &labels, &batch, learning_rate), &expected, TOLERANCE);
    });
}

/// A batch of one is the step of problem 73.
/// 1 件のバッチは、問題 73 の 1 ステップと同じである。
#[test]
fn a_batch_of_one_is_a_step_of_sgd() {
    forall((six(), 0..6usize), |((x, labels, w), example)| {
        let mut expected = w.clone();
        sgd::step(&mut expected, &x.row(example), labels[example], 0.3);
        assert_close(&updated(&w, &x, &labels, &[example], 0.3), &expected, TOLERANCE);
    });
}

/// A batch of all is gradient descent: W − η Xᵀ (Ŷ − Y) / N.
/// 全件のバッチは最急降下法になる。W − η Xᵀ (Ŷ − Y) / N である。
#[test]
fn a_batch_of_all_is_gradient_descent() {
    forall(six(), |(x, labels, w)| {
        let expected = &w - &(loss::gradient(&x, &w, &labels) * 0.5);
        assert_close(&updated(&w, &x, &labels, &[0, 1, 2, 3, 4, 5], 0.5), &expected, TOLERANCE);
    });
}

/// Only the examples of the batch count, each as often as it is there.
/// バッチに含まれる事例だけを、含まれる回数だけ使う。
#[test]
fn only_the_examples_of_the_batch_count() {
    forall(six(), |(x, labels, w)| {
        let mut other = x.clone();
        other.row_mut(0).fill(9.0);
        assert_close(&updated(&w, &other, &labels, &[3, 5], 0.5), &updated(&w, &x, &labels, &[3, 5], 0.5), TOLERANCE);
        // Said twice, each example counts twice, and the mean is the same.
        assert_close(&updated(&w, &x, &labels, &[3, 5, 3, 5], 0.5), &updated(&w, &x, &labels, &[5, 3], 0.5), TOLERANCE);
        assert_ne!(updated(&w, &x, &labels, &[3, 5], 0.5), w, "nothing was changed");
    });
}

/// A short batch is weighted by its own size.
/// 短いバッチは、そのバッチの件数で平均する。
#[test]
fn a_short_batch_is_weighted_by_its_own_size() {
    let x = Array2::eye(5);
    let labels = [0, 1, 2, 0, 1];
    let mut got = Array2::zeros((5, 3));
    train(&mut got, &x, &labels, 2, &Config { learning_rate: 0.6, epochs: 1, seed: 1 });
    // Every example has a feature of its own. Two batches of two move their rows by half a step, the last by a whole one.
    let mut lengths: Vec<_> = got.axis_iter(Axis(0)).map(|row| row.mapv(f64::abs).sum()).collect();
    lengths.sort_by(f64::total_cmp);
    assert_close(&lengths, &vec![0.4, 0.4, 0.4, 0.4, 0.8], TOLERANCE);
}

/// Training takes ⌈N/B⌉ steps in an epoch, each at the weights of the moment.
/// 1 エポックで ⌈N/B⌉ 回更新し、毎回その時点の重みを使う。
#[test]
fn training_is_a_step_for_each_batch() {
    // Examples that are all alike make every order the same.
    let x = Array2::ones((7, 2));
    let labels = [1; 7];
    for (batch_size, steps) in [(1, 7), (2, 4), (3, 3), (7, 1), (50, 1)] {
        let mut got = array![[0.1, -0.2, 0.3], [0.0, 0.5, -0.4]];
        let mut expected = got.clone();
        train(&mut got, &x, &labels, batch_size, &Config { learning_rate: 0.4, epochs: 3, seed: 2 });
        for _ in 0..3 * steps {
            slow_update(&mut expected, &x, &labels, &[0], 0.4);
        }
        assert_close(&got, &expected, TOLERANCE);
    }
}

/// A batch that is empty, or names an example that does not exist, is refused.
/// 空のバッチや、存在しない事例を含むバッチは受けつけない。
#[test]
fn batches_that_do_not_fit_are_refused() {
    let (x, w) = (Array2::ones((3, 2)), Array2::zeros((2, 3)));
    panics(|| updated(&w, &x, &[0, 1, 2], &[], 0.1));
    panics(|| updated(&w, &x, &[0, 1, 2], &[0, 3], 0.1));
    panics(|| updated(&w, &x, &[0, 1, 3], &[2], 0.1));
}
