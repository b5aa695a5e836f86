//! Checks of problem 77: batches, a step for a batch, and the training that they make.

use minibatch::{batches, train, update};
use ndarray::{Array2, Axis, array};
use proptest::prelude::{Just, Strategy, prop};
use sgd::Config;
use testkit::{Draw, assert_close, forall, labels, matrix, panics, permutations};

// A logit below 20, from two products, is right to 2 · 20 · 1.1e-16 = 4e-15, probabilities are, too, and a step of η x ≤ 2
// times that to 1e-14 with the rounding of W; a mean over a batch is no worse. Four such steps, and the 21 of the check with
// x = (1, 1), whose logits are below 7, add up to less than 1e-13: no step enlarges an older error, since η |x|² / 2, a bound
// of the second derivative times η, is never above 2 where there are several. This is ten times that.
const TOLERANCE: f64 = 1e-12;

/// Full gradient descent, `W − η Xᵀ (Ŷ − Y) / N`, written with matrices.
fn descended(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize], learning_rate: f64) -> Array2<f64> {
    let e = x.dot(w).mapv(f64::exp);
    let y = Array2::from_shape_fn(e.dim(), |(i, j)| if j == labels[i] { 1.0 } else { 0.0 });
    let error = &e / &e.sum_axis(Axis(1)).insert_axis(Axis(1)) - y;
    w - &(x.t().dot(&error) * (learning_rate / labels.len() as f64))
}

/// What `update` makes of these weights.
fn updated(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) -> Array2<f64> {
    let mut w = w.clone();
    update(&mut w, x, labels, batch, learning_rate);
    w
}

/// What `train` makes of these weights.
fn trained(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize], batch_size: usize, config: &Config) -> Array2<f64> {
    let mut w = w.clone();
    train(&mut w, x, labels, batch_size, config);
    w
}

/// A number of examples with two features and three labels, and weights.
fn problem(examples: usize) -> impl Strategy<Value = (Array2<f64>, Vec<usize>, Array2<f64>)> {
    let n = examples..examples + 1;
    (matrix(n.clone(), 2..3, -2.0..2.0), labels(n, 3), matrix(2..3, 3..4, -1.0..1.0))
}

/// Two examples whose step is easy to compute: without weights both labels have ½.
fn two() -> (Array2<f64>, Array2<f64>) {
    (array![[1.0, 2.0], [3.0, 0.0]], Array2::zeros((2, 2)))
}

/// Seven examples in batches of three are batches of 3, 3 and 1.
/// 7 件をバッチサイズ 3 で分けると、3 件、3 件、1 件になる。
#[test]
fn seven_examples_in_batches_of_three() {
    assert_eq!(batches(&[4, 0, 6, 2, 5, 1, 3], 3), [vec![4, 0, 6], vec![2, 5, 1], vec![3]]);
}

/// There are ⌈N/B⌉ batches, which put together are the order; only the last may be short.
/// バッチは ⌈N/B⌉ 個あり、つなげると元の順序になる。短くてよいのは最後だけである。
#[test]
fn the_batches_put_together_are_the_order() {
    let order = prop::sample::subsequence((0..30).collect::<Vec<usize>>(), 0..30).prop_shuffle();
    forall((order, 1..12usize), |(order, batch_size)| {
        let batches = batches(&order, batch_size);
        assert_eq!(batches.concat(), order);
        assert_eq!(batches.len(), order.len().div_ceil(batch_size), "⌈{} / {batch_size}⌉ batches", order.len());
        if let Some((last, whole)) = batches.split_last() {
            assert!(
                whole.iter().all(|batch| batch.len() == batch_size),
                "only the last batch may be short\n短くてよいのは最後のバッチだけです"
            );
            assert!(
                (1..=batch_size).contains(&last.len()),
                "a last batch of {0}\n最後のバッチの大きさが {0} です",
                last.len()
            );
        }
    });
}

/// Thousands of examples fall into batches of hundreds as seven do into batches of three.
/// 数千件を数百件ずつのバッチに分けるときも、7 件を 3 件ずつに分けるときと変わらない。
#[test]
fn thousands_of_examples_fall_into_batches_of_hundreds() {
    let order = Draw::new().order(2500);
    for batch_size in [1, 64, 256, 1000, 4096] {
        let batches = batches(&order, batch_size);
        let lengths: Vec<_> = batches.iter().map(Vec::len).collect();
        let expected: Vec<_> = (0..2500).step_by(batch_size).map(|start| batch_size.min(2500 - start)).collect();
        assert_eq!(
            lengths, expected,
            "the sizes of the batches of {batch_size}\nバッチサイズ {batch_size} のバッチの大きさ"
        );
        assert!(
            batches.concat() == order,
            "put together, the batches of {batch_size} are not the order\n\
             バッチサイズ {batch_size} のバッチをつなげても、元の順序になりません"
        );
    }
}

/// A batch size of N or more gives one batch of all.
/// バッチサイズが N 以上なら、全件が 1 つのバッチになる。
#[test]
fn a_batch_size_of_n_or_more_gives_one_batch() {
    assert_eq!(batches(&[2, 0, 1], 3), [[2, 0, 1]]);
    assert_eq!(batches(&[2, 0, 1], 4), [[2, 0, 1]]);
    assert_eq!(batches(&[2, 0, 1], 1000), [[2, 0, 1]]);
}

/// A batch size of 0 is refused.
/// バッチサイズ 0 は受け付けない。
#[test]
fn a_batch_size_of_zero_is_refused() {
    assert_eq!(batches(&[1, 0], 1), [[1], [0]]);
    panics(|| batches(&[1, 0], 0));
}

/// A step goes against the mean of the gradients of the batch.
/// 更新では、バッチの勾配の平均の逆向きに進む。
#[test]
fn a_step_uses_the_mean_of_the_gradients() {
    let (x, w) = two();
    // The two gradients are [[−½, ½], [−1, 1]] and [[1½, −1½], [0, 0]].
    assert_close(&updated(&w, &x, &[0, 1], &[0, 1], 1.0), &array![[-0.5, 0.5], [0.5, -0.5]], TOLERANCE);
    forall(
        (problem(6), prop::collection::vec(0..6usize, 1..8), 0.0..1.0f64),
        |((x, labels, w), batch, learning_rate)| {
            let mut expected = w.clone();
            testkit::descend(&mut expected, &x, &labels, &batch, learning_rate);
            assert_close(&updated(&w, &x, &labels, &batch, learning_rate), &expected, TOLERANCE);
        },
    );
}

/// A step is the formula for as large batches and as many, large and negative features as real ones, and for a square W.
/// 実際のデータと同じくらい大きなバッチや、多く、大きく、負にもなる特徴量でも、また W が正方形でも、更新は式のとおりである。
#[test]
fn a_step_is_the_formula_at_the_size_of_the_real_data() {
    let mut draw = Draw::new();
    let sizes = [
        (400, 300, 300, 4, 50.0, 0.1, 0.5),
        (150, 130, 110, 110, 0.1, 50.0, 5.0),
        (9, 40, 2, 2, 5.0, 1.0, 2.0),
        (9, 2, 30, 4, 1e3, 1e-4, 0.01),
        (11_000, 10_500, 3, 4, 2.0, 1.0, 0.5),
    ];
    for (n, batch, d, l, feature, weight, learning_rate) in sizes {
        let (x, w) = (draw.matrix(n, d, -feature..feature), draw.matrix(d, l, -weight..weight));
        let labels = draw.labels(n, l);
        let batch: Vec<_> = (0..batch).map(|i| if i < 3 { n - 1 - i } else { draw.below(n) }).collect();
        let mut expected = w.clone();
        testkit::descend(&mut expected, &x, &labels, &batch, learning_rate);
        // A logit is a sum of at most 300 products that are 1500 in all: right to 300 · 1.1e-16 · 1500 = 5e-11, as a
        // probability is, too. A feature up to 50 and η = 0.5 make 1.3e-9 of it. With features up to 1000 no label is likely,
        // so slopes are of some hundreds.
        assert_close(&updated(&w, &x, &labels, &batch, learning_rate), &expected, 1e-7);
    }
}

/// A step is finite where a wrong label leads by 1000.
/// 間違ったラベルのロジットが 1000 大きくても、更新の結果は有限である。
#[test]
fn a_step_is_finite_where_a_wrong_label_leads_by_1000() {
    // Both labels are 0. The first example is sure of the wrong one, the second of the right one: only the first has a
    // gradient, (−1, 1), and the mean is half of it.
    let got = updated(&array![[-1000.0, 0.0]], &array![[1.0], [-1.0]], &[0, 0], &[0, 1], 1.0);
    assert_close(&got, &array![[-999.5, -0.5]], TOLERANCE);
}

/// A batch of one is the step of problem 73.
/// 1 件のバッチは、問題 73 の 1 ステップと同じである。
#[test]
fn a_batch_of_one_is_a_step_of_sgd() {
    let (x, w) = two();
    assert_close(&updated(&w, &x, &[0, 1], &[0], 0.5), &array![[0.25, -0.25], [0.5, -0.5]], TOLERANCE);
    forall((problem(6), 0..6usize), |((x, labels, w), example)| {
        let got = updated(&w, &x, &labels, &[example], 0.3);
        let mut expected = w;
        sgd::step(&mut expected, &x.row(example), labels[example], 0.3);
        assert_close(&got, &expected, TOLERANCE);
    });
}

/// A batch of all is gradient descent: W − η Xᵀ (Ŷ − Y) / N.
/// 全件のバッチは勾配降下法になる。W − η Xᵀ (Ŷ − Y) / N である。
#[test]
fn a_batch_of_all_is_gradient_descent() {
    forall(problem(6), |(x, labels, w)| {
        let expected = descended(&w, &x, &labels, 0.5);
        assert_close(&updated(&w, &x, &labels, &[0, 1, 2, 3, 4, 5], 0.5), &expected, TOLERANCE);
    });
}

/// Only the examples of the batch count.
/// 使うのは、バッチに含まれる事例だけである。
#[test]
fn only_the_examples_of_the_batch_count() {
    // Every example has a feature of its own, so the rows of W that change tell which examples were used.
    let got = updated(&Array2::zeros((4, 2)), &Array2::eye(4), &[0, 1, 0, 1], &[3, 1], 1.0);
    assert_close(&got, &array![[0.0, 0.0], [-0.25, 0.25], [0.0, 0.0], [-0.25, 0.25]], TOLERANCE);
    forall((problem(6), problem(6)), |((x, labels, w), (mut other_x, mut other_labels, _))| {
        for i in [3, 5] {
            other_x.row_mut(i).assign(&x.row(i));
            other_labels[i] = labels[i];
        }
        let got = updated(&w, &other_x, &other_labels, &[3, 5], 0.5);
        assert_close(&got, &updated(&w, &x, &labels, &[3, 5], 0.5), TOLERANCE);
    });
}

/// The order of the examples within a batch changes nothing.
/// バッチの中の順序を変えても、結果は変わらない。
#[test]
fn the_order_within_a_batch_changes_nothing() {
    let (x, w) = two();
    assert_close(&updated(&w, &x, &[0, 1], &[1, 0], 1.0), &array![[-0.5, 0.5], [0.5, -0.5]], TOLERANCE);
    forall((problem(6), Just((0..6).collect::<Vec<_>>()).prop_shuffle()), |((x, labels, w), order)| {
        let mut sorted = order[..4].to_vec();
        sorted.sort();
        let got = updated(&w, &x, &labels, &order[..4], 0.5);
        assert_close(&got, &updated(&w, &x, &labels, &sorted, 0.5), TOLERANCE);
    });
}

/// An example that is named twice counts twice, and a batch that is named twice makes the same step.
/// 2 回含まれる事例は 2 回数える。バッチ全体を 2 回並べても、更新は変わらない。
#[test]
fn an_example_named_twice_counts_twice() {
    let (x, w) = two();
    let got = updated(&w, &x, &[0, 1], &[0, 1, 0, 0], 1.0);
    // Three quarters of the first gradient, [[−½, ½], [−1, 1]], and a quarter of the second, [[1½, −1½], [0, 0]].
    assert_close(&got, &array![[0.0, 0.0], [0.75, -0.75]], TOLERANCE);
    assert_close(&updated(&w, &x, &[0, 1], &[0, 1, 0, 1], 1.0), &array![[-0.5, 0.5], [0.5, -0.5]], TOLERANCE);
}

/// A batch that is empty, or names an example or a label that does not exist, is refused.
/// 空のバッチや、存在しない事例やラベルを含むバッチは受け付けない。
#[test]
fn batches_that_do_not_fit_are_refused() {
    let (x, w) = two();
    assert_close(&updated(&w, &x, &[0, 1], &[0], 0.5), &array![[0.25, -0.25], [0.5, -0.5]], TOLERANCE);
    panics(|| updated(&w, &x, &[0, 1], &[], 0.5));
    panics(|| updated(&w, &x, &[0, 1], &[0, 3], 0.5));
    panics(|| updated(&w, &x, &[0, 1], &[0, 2], 0.5));
    panics(|| updated(&w, &x, &[0, 2], &[0, 1], 0.5));
}

/// Features, labels and weights that do not fit are refused.
/// 数の合わない特徴量、ラベル、重みは受け付けない。
#[test]
fn shapes_that_do_not_fit_are_refused() {
    let (x, w) = two();
    assert_close(&updated(&w, &x, &[0, 1], &[0], 0.5), &array![[0.25, -0.25], [0.5, -0.5]], TOLERANCE);
    let message = panics(|| updated(&w, &x, &[0, 1, 0], &[0, 1], 0.5));
    assert!(
        message.contains('2') && message.contains('3'),
        "the panic should name the sizes 2 and 3: {message}\n\
         パニックのメッセージに、大きさ 2 と 3 がありません: {message}"
    );
    panics(|| updated(&Array2::zeros((5, 2)), &x, &[0, 1], &[0, 1], 0.5));
    panics(|| trained(&w, &x, &[0], 1, &Config { learning_rate: 0.5, epochs: 1, seed: 1 }));
    panics(|| trained(&w, &Array2::zeros((0, 2)), &[], 1, &Config { learning_rate: 0.5, epochs: 1, seed: 1 }));
}

/// A short batch is weighted by its own size.
/// 短いバッチは、そのバッチの件数で平均する。
#[test]
fn a_short_batch_is_weighted_by_its_own_size() {
    let config = Config { learning_rate: 0.6, epochs: 1, seed: 1 };
    let got = trained(&Array2::zeros((5, 3)), &Array2::eye(5), &[0, 1, 2, 0, 1], 2, &config);
    // Every example has a feature of its own. Without weights its error is ⅓, ⅓ and −⅔, and a whole step moves its row
    // by 0.6 · 4/3 = 0.8 in all. Two batches of two move their rows by half a step, the last by a whole one.
    let mut lengths: Vec<_> = got.rows().into_iter().map(|row| row.mapv(f64::abs).sum()).collect();
    lengths.sort_by(f64::total_cmp);
    assert_close(&lengths, &vec![0.4, 0.4, 0.4, 0.4, 0.8], TOLERANCE);
}

/// An epoch of training is a step for each batch of some order, each at the weights of the moment.
/// 1 エポックでは、ある順序を切ったバッチごとに 1 回ずつ、その時点の重みから更新する。
#[test]
fn an_epoch_is_a_step_for_each_batch_of_some_order() {
    forall((problem(4), 1..6usize), |((x, labels, w), batch_size)| {
        let got = trained(&w, &x, &labels, batch_size, &Config { learning_rate: 0.5, epochs: 1, seed: 7 });
        let fits = permutations(4).iter().any(|order| {
            let mut w = w.clone();
            for batch in order.chunks(batch_size) {
                testkit::descend(&mut w, &x, &labels, batch, 0.5);
            }
            (&w - &got).iter().all(|difference| difference.abs() < TOLERANCE)
        });
        assert!(
            fits,
            "no order of the 4 examples, cut into batches of {batch_size}, leads to these weights:\n\
             4 事例をどの順序で {batch_size} 個ずつのバッチに分けても、この重みになりません:\n{got}"
        );
    });
}

/// Training takes ⌈N/B⌉ steps in every epoch.
/// 学習では、どのエポックでも ⌈N/B⌉ 回更新する。
#[test]
fn every_epoch_has_a_step_for_each_batch() {
    // Examples that are all alike make every order the same.
    let (x, labels, w) = (Array2::ones((7, 2)), [1; 7], array![[0.1, -0.2, 0.3], [0.0, 0.5, -0.4]]);
    for (batch_size, steps) in [(1, 7), (2, 4), (3, 3), (7, 1), (50, 1)] {
        let got = trained(&w, &x, &labels, batch_size, &Config { learning_rate: 0.4, epochs: 3, seed: 2 });
        let mut expected = w.clone();
        for _ in 0..3 * steps {
            testkit::descend(&mut expected, &x, &labels, &[0], 0.4);
        }
        assert_close(&got, &expected, TOLERANCE);
    }
}

/// Training takes the batches of `epoch_order`, in the last epoch as in the first, and however large they are.
/// 学習は `epoch_order` の順序をバッチに切って進む。最後のエポックでも、バッチがどんなに大きくても同じである。
#[test]
fn training_follows_the_order_of_every_epoch() {
    let mut draw = Draw::new();
    let sizes = [
        (15, 150, 64, 105, 4, 50.0, 0.1, 1e-5),
        (15, 260, 120, 2, 105, 0.5, 20.0, 3.0),
        (15, 1200, 250, 2, 3, 2.0, 1.0, 0.5),
        (15, 7, 1, 2, 3, 2.0, 1.0, 0.5),
        (130, 5, 2, 2, 3, 2.0, 1.0, 0.5),
        (1, 11_000, 3000, 2, 3, 2.0, 1.0, 0.5),
    ];
    for (epochs, n, batch_size, d, l, feature, weight, learning_rate) in sizes {
        let (x, w) = (draw.matrix(n, d, -feature..feature), draw.matrix(d, l, -weight..weight));
        let (labels, seed) = (draw.labels(n, l), (1 << 40) + 77);
        let mut expected = w.clone();
        for epoch in 0..epochs {
            for batch in sgd::epoch_order(n, epoch, seed).chunks(batch_size) {
                testkit::descend(&mut expected, &x, &labels, batch, learning_rate);
            }
        }
        let got = trained(&w, &x, &labels, batch_size, &Config { learning_rate, epochs, seed });
        // Every step is right to 1e-13, also with features up to 50, where η is 1e-5. η |x|² / 2 is 2 at most, so that
        // later steps do not enlarge that. There are at most 390 of them.
        assert_close(&got, &expected, 1e-9);
    }
}
