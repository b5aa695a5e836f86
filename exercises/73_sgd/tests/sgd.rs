//! Checks of problem 73: a step, the order of an epoch, and training.

use ndarray::{Array1, Array2, array};
use proptest::prelude::Strategy;
use sgd::{Config, epoch_order, step, train};
use testkit::{assert_close, forall, matrix, panics, permutations, vector};

// A step is a handful of products and exponentials, each right to 1e-16; a few dozen of them after one another, with
// learning rates of at most 1, stay within 1e-12.
const TOLERANCE: f64 = 1e-11;

/// One step by the formula: every number of W by itself.
fn slow_step(w: &mut Array2<f64>, x: &Array1<f64>, label: usize, learning_rate: f64) {
    let e = x.dot(w).mapv(f64::exp);
    let p = &e / e.sum();
    for ((i, j), w) in w.indexed_iter_mut() {
        let y = if j == label { 1.0 } else { 0.0 };
        *w -= learning_rate * x[i] * (p[j] - y);
    }
}

/// Weights after steps for these examples, one after the other.
fn slow_pass(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize], order: &[usize], learning_rate: f64) -> Array2<f64> {
    let mut w = w.clone();
    for &i in order {
        slow_step(&mut w, &x.row(i).to_owned(), labels[i], learning_rate);
    }
    w
}

fn near(a: &Array2<f64>, b: &Array2<f64>) -> bool {
    a.dim() == b.dim() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-9)
}

/// Three examples with which every order leads to other weights.
fn three() -> (Array2<f64>, Vec<usize>, Array2<f64>) {
    let x = array![[1.0, 2.0], [2.0, -1.0], [0.5, 1.5]];
    (x, vec![0, 1, 2], array![[0.3, -0.1, 0.2], [0.0, 0.4, -0.5]])
}

fn trained(
    w: &Array2<f64>,
    x: &Array2<f64>,
    labels: &[usize],
    learning_rate: f64,
    epochs: usize,
    seed: u64,
) -> Array2<f64> {
    let mut w = w.clone();
    train(&mut w, x, labels, &Config { learning_rate, epochs, seed });
    w
}

/// A step goes against the gradient: W − η ∂E/∂W.
/// 1 ステップで、勾配の逆向きに進む(W − η ∂E/∂W)。
#[test]
fn a_step_goes_against_the_gradient() {
    let mut w = Array2::zeros((2, 2));
    step(&mut w, &array![1.0, 2.0], 0, 0.5);
    assert_close(&w, &array![[0.25, -0.25], [0.5, -0.5]], TOLERANCE);
    let problem = (vector(3..4, -2.0..2.0), matrix(3..4, 4..5, -2.0..2.0), 0..4usize, 0.0..1.0f64);
    forall(problem, |(x, w, label, learning_rate)| {
        let (mut got, mut expected) = (w.clone(), w);
        step(&mut got, &x, label, learning_rate);
        slow_step(&mut expected, &x, label, learning_rate);
        assert_close(&got, &expected, TOLERANCE);
    });
}

/// Two steps in a row each use the gradient at the weights of that moment.
/// 続けて 2 ステップ進むと、それぞれその時点の重みでの勾配を使う。
#[test]
fn every_step_uses_the_gradient_of_the_moment() {
    let (x, labels, w) = three();
    let mut got = w.clone();
    for _ in 0..5 {
        step(&mut got, &x.row(1), labels[1], 0.7);
    }
    assert_close(&got, &slow_pass(&w, &x, &labels, &[1, 1, 1, 1, 1], 0.7), TOLERANCE);
}

/// A step that does not fit the weights is refused.
/// 重みと合わないステップは受けつけない。
#[test]
fn a_step_that_does_not_fit_is_refused() {
    panics(|| step(&mut Array2::zeros((3, 4)), &array![1.0, 2.0], 0, 0.1));
    panics(|| step(&mut Array2::zeros((2, 4)), &array![1.0, 2.0], 4, 0.1));
}

/// An epoch sees every example once.
/// 1 エポックで、どの事例もちょうど 1 回ずつ使う。
#[test]
fn an_epoch_sees_every_example_once() {
    forall((0..40usize, 0..20usize, 0..u64::from(u32::MAX)), |(n, epoch, seed)| {
        let mut order = epoch_order(n, epoch, seed);
        order.sort();
        assert_eq!(order, (0..n).collect::<Vec<_>>(), "not each of 0..{n} once");
    });
}

/// The same seed and epoch give the same order.
/// シードとエポックが同じなら、順序も同じである。
#[test]
fn the_same_seed_gives_the_same_order() {
    forall((0..30usize, 0..9usize, 0..1000u64), |(n, epoch, seed)| {
        assert_eq!(epoch_order(n, epoch, seed), epoch_order(n, epoch, seed));
    });
}

/// Every epoch has an order of its own, and so has every seed.
/// 順序は、エポックごとに、またシードごとに異なる。
#[test]
fn every_epoch_and_every_seed_has_an_order_of_its_own() {
    // Of the 40! orders two are the same by accident with odds of 1e-45 or so.
    let mut orders: Vec<_> = (0..6).flat_map(|epoch| (0..6).map(move |seed| epoch_order(40, epoch, seed))).collect();
    assert!(orders.iter().all(|order| order.len() == 40), "40 examples");
    assert!(!orders.contains(&(0..40).collect()), "not shuffled");
    orders.sort();
    let all = orders.len();
    orders.dedup();
    // seed + epoch is a fine way to a stream of its own, if not the best: then eleven of the 36 are different.
    assert!(orders.len() >= 11, "{} of {all} orders are different", orders.len());
}

/// Every order is possible.
/// どの並び順も起こりうる。
#[test]
fn every_order_is_possible() {
    // One of six orders stays away in 600 draws with odds of 6 · (5/6)^600, which is 1e-46.
    let orders: Vec<_> = (0..600).map(|seed| epoch_order(3, 0, seed)).collect();
    for order in permutations(3) {
        assert!(orders.contains(&order), "never the order {order:?}");
    }
}

/// Without epochs nothing changes.
/// エポック数が 0 なら、何も変わらない。
#[test]
fn no_epochs_change_nothing() {
    let (x, labels, w) = three();
    assert_eq!(trained(&w, &x, &labels, 0.5, 0, 1), w);
}

/// An epoch takes one step for each example, in some order.
/// 1 エポックでは、ある順序で、各事例につき 1 ステップずつ進む。
#[test]
fn an_epoch_is_one_step_for_each_example_in_some_order() {
    forall(
        (2..5usize).prop_flat_map(|n| (matrix(n..n + 1, 2..3, -2.0..2.0), matrix(2..3, 3..4, -1.0..1.0))),
        |(x, w)| {
            let labels: Vec<_> = (0..x.nrows()).map(|i| i % 3).collect();
            let got = trained(&w, &x, &labels, 0.5, 1, 7);
            let orders = permutations(x.nrows());
            let fits = orders.iter().any(|order| near(&got, &slow_pass(&w, &x, &labels, order, 0.5)));
            assert!(fits, "no order of the {} examples leads to these weights:\n{got}", x.nrows());
        },
    );
}

/// Every epoch goes through all examples again, and not always in the same order.
/// どのエポックでも全事例をもう一度使い、順序はいつも同じではない。
#[test]
fn every_epoch_has_a_new_order() {
    let (x, labels, w) = three();
    let orders = permutations(3);
    let mut pairs = Vec::new();
    for seed in 0..40 {
        let got = trained(&w, &x, &labels, 0.9, 2, seed);
        let found = orders.iter().flat_map(|first| orders.iter().map(move |second| (first, second)));
        let pair = found.into_iter().find(|(first, second)| {
            let half = slow_pass(&w, &x, &labels, first, 0.9);
            near(&got, &slow_pass(&half, &x, &labels, second, 0.9))
        });
        pairs.push(pair.unwrap_or_else(|| panic!("no two orders lead to the weights of seed {seed}:\n{got}")));
    }
    // By accident each of these has odds of at most 6^-39.
    assert!(pairs.iter().any(|(first, second)| first != second), "the second epoch repeats the order of the first");
    assert!(pairs.iter().any(|(first, _)| *first != pairs[0].0), "every seed has the same order");
}

/// All examples are used, and each as often as there are epochs.
/// すべての事例を、エポック数と同じ回数だけ使う。
#[test]
fn all_examples_are_used_in_every_epoch() {
    // Every example has a feature of its own, so its row of W is changed by its own steps only, whatever the order.
    let x = Array2::eye(12);
    let labels: Vec<_> = (0..12).map(|i| i * 7 % 4).collect();
    let got = trained(&Array2::zeros((12, 4)), &x, &labels, 0.8, 3, 5);
    let order: Vec<_> = (0..3).flat_map(|_| 0..12).collect();
    assert_close(&got, &slow_pass(&Array2::zeros((12, 4)), &x, &labels, &order, 0.8), TOLERANCE);
}

/// Training on what can be told apart makes the loss small.
/// 分離できるデータで学習すれば、損失は小さくなる。
#[test]
fn the_loss_falls_on_separable_data() {
    let x = Array2::from_shape_fn((40, 5), |(i, j)| if i % 4 == j { 3.0 } else { (i * 3 + j * 5) as f64 % 7.0 / 10.0 });
    let labels: Vec<_> = (0..40).map(|i| i % 4).collect();
    let got = trained(&Array2::zeros((5, 4)), &x, &labels, 0.1, 20, 3);
    let loss = loss::cross_entropy(&x.dot(&got), &labels);
    // It begins at ln 4 = 1.386; any order of the examples leads below 0.1.
    assert!(loss < 0.3, "the loss is {loss}, from 1.386 at the beginning");
}

/// The same seed gives the same weights, to the last bit.
/// シードが同じなら、重みは最後の 1 ビットまで同じである。
#[test]
fn the_same_seed_gives_the_same_weights() {
    let (x, labels, w) = three();
    assert_eq!(trained(&w, &x, &labels, 0.5, 4, 11), trained(&w, &x, &labels, 0.5, 4, 11));
    assert_ne!(trained(&w, &x, &labels, 0.5, 4, 11), w);
}

/// Examples and labels that do not fit are refused.
/// 数の合わない事例とラベルは受けつけない。
#[test]
fn examples_and_labels_that_do_not_fit_are_refused() {
    let (x, _, w) = three();
    let message = panics(|| trained(&w, &x, &[0, 1], 0.5, 1, 1));
    assert!(message.contains('3') && message.contains('2'), "the panic should name the sizes 3 and 2: {message}");
    panics(|| trained(&w, &x, &[0, 1, 2, 0], 0.5, 1, 1));
    panics(|| trained(&w, &x, &[0, 1, 3], 0.5, 1, 1));
    panics(|| trained(&w, &Array2::zeros((0, 2)), &[], 0.5, 1, 1));
}
