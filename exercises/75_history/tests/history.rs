//! Checks of problem 75: measuring after each epoch, and the chart of what was recorded.

mod svg;

use history::{History, measure, plot, train};
use ndarray::{Array2, array};
use proptest::strategy::Strategy;
use sgd::Config;
use svg::{Curve, curves, marks};
use testkit::{Draw, assert_close, forall, matrix, panics};

// Logits below 16 in size, sums of three products, are off by at most 6 roundings of 1e-16 of that, 1e-14, and so are a
// loss and ŷ. A step adds 1e-14 to the weights; as η ‖x‖² / 2 < 2, the steps after it do not enlarge that. At most 45 steps
// make 5e-13, and 1e-10 leaves two digits of room.
const TOLERANCE: f64 = 1e-10;

/// Loss and accuracy by the formulas, one example after the other.
fn slow_measure(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize]) -> (f64, f64) {
    let n = labels.len() as f64;
    let loss: f64 = (0..labels.len()).map(|i| testkit::loss_and_error(w, x, labels, i).0).sum();
    let right = (0..labels.len()).filter(|&i| predicted(w, x, i) == labels[i]).count();
    (loss / n, right as f64 / n)
}

/// The label with the largest logit, the first of several.
fn predicted(w: &Array2<f64>, x: &Array2<f64>, i: usize) -> usize {
    let z = testkit::logits(w, x, i);
    (0..z.len()).fold(0, |best, j| if z[j] > z[best] { j } else { best })
}

/// Training data, other validation data, and weights.
struct Problem {
    train_x: Array2<f64>,
    train_labels: Vec<usize>,
    valid_x: Array2<f64>,
    valid_labels: Vec<usize>,
    w: Array2<f64>,
}

fn problem() -> Problem {
    drawn(&mut Draw::new())
}

fn drawn(draw: &mut Draw) -> Problem {
    Problem {
        train_x: draw.matrix(9, 3, -1.0..1.0),
        train_labels: draw.labels(9, 4),
        valid_x: draw.matrix(5, 3, -1.0..1.0),
        valid_labels: draw.labels(5, 4),
        w: draw.matrix(3, 4, -0.4..0.4),
    }
}

/// Trains for some epochs: the history, and the weights at the end.
fn run(problem: &Problem, epochs: usize) -> (History, Array2<f64>) {
    let Problem { train_x, train_labels, valid_x, valid_labels, w } = problem;
    let mut w = w.clone();
    let config = Config { learning_rate: 0.3, epochs, seed: 5 };
    let history = train(&mut w, train_x, train_labels, valid_x, valid_labels, &config);
    (history, w)
}

/// Loss and accuracy are measured over all examples.
/// 損失と正解率は、全事例について測る。
#[test]
fn loss_and_accuracy_are_measured_over_all_examples() {
    let (x, w) = (array![[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.0, 0.0], [2.0, 0.0]], array![[2.0, 0.0], [0.0, 1.0]]);
    let (loss, accuracy) = measure(&w, &x, &[0, 1, 1, 0, 0]);
    assert_close(&accuracy, &0.8, TOLERANCE);
    assert_close(&loss, &slow_measure(&w, &x, &[0, 1, 1, 0, 0]).0, TOLERANCE);
    // Without weights all labels tie, and the first is predicted.
    let (loss, accuracy) = measure(&Array2::zeros((2, 4)), &x, &[0, 1, 2, 3, 0]);
    assert_close(&[loss, accuracy][..], &[4f64.ln(), 0.4][..], TOLERANCE);
    // A wrong label leads by 1000, and then the right one.
    assert_close(&measure(&array![[1000.0, 0.0]], &array![[1.0], [-1.0]], &[1, 1]).0, &500.0, TOLERANCE);
    let sets = (1..9usize).prop_flat_map(|n| {
        (matrix(n..n + 1, 2..3, -2.0..2.0), testkit::labels(n..n + 1, 4), matrix(2..3, 4..5, -2.0..2.0))
    });
    forall(sets, |(x, labels, w)| {
        let (loss, accuracy) = measure(&w, &x, &labels);
        let expected = slow_measure(&w, &x, &labels);
        assert_close(&loss, &expected.0, TOLERANCE);
        assert_close(&accuracy, &expected.1, TOLERANCE);
    });
}

/// Loss and accuracy are the formulas for as many, as large and as negative features as real ones, and for a square W.
/// 実際のデータと同じくらい多く、大きく、負にもなる特徴量でも、また W が正方形でも、損失と正解率は式のとおりである。
#[test]
fn loss_and_accuracy_are_the_formulas_at_the_size_of_the_real_data() {
    let mut draw = Draw::new();
    for (n, d, l, feature, weight) in
        [(300, 300, 4, 50.0, 0.1), (130, 110, 110, 0.1, 50.0), (11_000, 3, 4, 2.0, 1.0), (7, 2, 2, 5.0, 1.0)]
    {
        let (x, w) = (draw.matrix(n, d, -feature..feature), draw.matrix(d, l, -weight..weight));
        // Every other example has the label that is predicted.
        let labels: Vec<_> = draw
            .labels(n, l)
            .into_iter()
            .enumerate()
            .map(|(i, label)| if i % 2 == 0 { predicted(&w, &x, i) } else { label })
            .collect();
        let (loss, accuracy) = measure(&w, &x, &labels);
        let expected = slow_measure(&w, &x, &labels);
        // A logit is a sum of at most 300 products that are 1500 in all: right to 300 · 1.1e-16 · 1500 = 5e-11. So is a
        // loss. One row in all may have its two largest logits as near each other as that, with odds of 1e-8.
        assert_close(&loss, &expected.0, 1e-9);
        assert_close(&accuracy, &expected.1, 1.5 / n as f64);
    }
}

/// Labels that do not fit the examples are refused, and so is an empty set.
/// 事例と合わないラベルや、空のデータは受け付けない。
#[test]
fn labels_that_do_not_fit_are_refused() {
    let (w, x) = (Array2::zeros((3, 4)), Array2::zeros((5, 3)));
    // Labels that do fit are not refused. Every label has the probability ¼.
    assert_close(&measure(&w, &x, &[0, 1, 2, 3, 0]).0, &4f64.ln(), TOLERANCE);
    for wrong in [&[0; 2][..], &[0; 7], &[0, 1, 2, 3, 4]] {
        panics(|| measure(&w, &x, wrong));
    }
    panics(|| measure(&w, &Array2::zeros((0, 3)), &[]));
}

/// There is one number for each epoch in each of the four series.
/// 4 つの系列のどれにも、エポックごとに 1 つの値がある。
#[test]
fn there_is_a_number_for_each_epoch() {
    for epochs in [1, 2, 7] {
        let (history, _) = run(&problem(), epochs);
        let History { train_loss, train_accuracy, valid_loss, valid_accuracy } = history;
        for losses in [&train_loss, &valid_loss] {
            let change = losses.windows(2).all(|two| two[0] != two[1]);
            assert!(
                change && losses.iter().all(|loss| loss.is_finite()),
                "not a new loss in every epoch: {losses:?}\nエポックごとに損失が変わっていません: {losses:?}"
            );
        }
        assert_eq!([train_loss, train_accuracy, valid_loss, valid_accuracy].map(|series| series.len()), [epochs; 4]);
    }
}

/// The last numbers are those of the final weights, on the training data.
/// 最後の値は、最終的な重みを学習データで測ったものである。
#[test]
fn the_last_numbers_are_of_the_final_weights_on_the_training_data() {
    for epochs in [1, 4] {
        let (history, w) = run(&problem(), epochs);
        let (loss, accuracy) = slow_measure(&w, &problem().train_x, &problem().train_labels);
        assert_close(&history.train_loss[epochs - 1..], &[loss][..], TOLERANCE);
        assert_close(&history.train_accuracy[epochs - 1..], &[accuracy][..], TOLERANCE);
    }
}

/// The last numbers are those of the final weights, on the validation data.
/// 最後の値は、最終的な重みを検証データで測ったものである。
#[test]
fn the_last_numbers_are_of_the_final_weights_on_the_validation_data() {
    for epochs in [1, 4] {
        let (history, w) = run(&problem(), epochs);
        let (loss, accuracy) = slow_measure(&w, &problem().valid_x, &problem().valid_labels);
        assert_close(&history.valid_loss[epochs - 1..], &[loss][..], TOLERANCE);
        assert_close(&history.valid_accuracy[epochs - 1..], &[accuracy][..], TOLERANCE);
    }
}

/// Every epoch is measured when it ends, and not before.
/// どのエポックも、その終わりに測る。
#[test]
fn every_epoch_is_measured_at_its_end() {
    let (history, _) = run(&problem(), 5);
    for epochs in 1..=5 {
        let (_, w) = run(&problem(), epochs);
        let (train, valid) = (
            slow_measure(&w, &problem().train_x, &problem().train_labels),
            slow_measure(&w, &problem().valid_x, &problem().valid_labels),
        );
        let at = |series: &[f64]| series.get(epochs - 1).copied().unwrap_or(f64::NAN);
        assert_close(&at(&history.train_loss), &train.0, TOLERANCE);
        assert_close(&at(&history.train_accuracy), &train.1, TOLERANCE);
        assert_close(&at(&history.valid_loss), &valid.0, TOLERANCE);
        assert_close(&at(&history.valid_accuracy), &valid.1, TOLERANCE);
    }
}

/// Every one of many epochs is trained and measured as the first, with as many and large numbers as real ones.
/// エポックがいくつあっても、最初のエポックと同じように学習し、測る。数が実際のデータと同じくらい多く、大きくても変わらない。
#[test]
fn many_epochs_at_the_size_of_the_real_data_are_trained_and_measured() {
    let mut draw = Draw::new();
    let sizes = [
        (15, 130, 120, 105, 4, 50.0, 0.1, 1e-5),
        (15, 120, 110, 2, 105, 0.5, 20.0, 3.0),
        (130, 6, 5, 2, 3, 2.0, 1.0, 0.3),
        (1, 11_000, 10_500, 2, 3, 2.0, 1.0, 0.01),
    ];
    for (epochs, train_n, valid_n, d, l, feature, weight, learning_rate) in sizes {
        let mut features = |n| draw.matrix(n, d, -feature..feature);
        let (train_x, valid_x) = (features(train_n), features(valid_n));
        let (train_labels, valid_labels) = (draw.labels(train_n, l), draw.labels(valid_n, l));
        let mut got = draw.matrix(d, l, -weight..weight);
        let (mut w, seed) = (got.clone(), (1 << 40) + 75);
        let config = Config { learning_rate, epochs, seed };
        let history = train(&mut got, &train_x, &train_labels, &valid_x, &valid_labels, &config);
        let mut expected = History::default();
        for epoch in 0..epochs {
            for i in sgd::epoch_order(train_n, epoch, seed) {
                sgd::step(&mut w, &train_x.row(i), train_labels[i], learning_rate);
            }
            let (loss, accuracy) = slow_measure(&w, &train_x, &train_labels);
            expected.train_loss.push(loss);
            expected.train_accuracy.push(accuracy);
            let (loss, accuracy) = slow_measure(&w, &valid_x, &valid_labels);
            expected.valid_loss.push(loss);
            expected.valid_accuracy.push(accuracy);
        }
        // Steps are right to 1e-13, and 11,000 of them to 2e-9, as η |x|² / 2 is 2 at most, so that later steps do not
        // enlarge that. A loss sees it through features of up to 50, 105 of them: 1e-6.
        assert_close(&got, &w, 1e-8);
        assert_close(&history.train_loss, &expected.train_loss, 1e-5);
        assert_close(&history.valid_loss, &expected.valid_loss, 1e-5);
        // Two logits may be as near each other as that, though not in two rows of an epoch.
        assert_close(&history.train_accuracy, &expected.train_accuracy, 1.5 / train_n as f64);
        assert_close(&history.valid_accuracy, &expected.valid_accuracy, 1.5 / valid_n as f64);
    }
}

/// Measuring changes no weight: they are those of training without it.
/// 測定で重みは変わらない。測定しない学習と同じ重みになる。
#[test]
fn measuring_changes_no_weight() {
    let problem = problem();
    let (history, got) = run(&problem, 3);
    assert_eq!(history.valid_loss.len(), 3);
    let mut expected = problem.w.clone();
    for epoch in 0..3 {
        for i in sgd::epoch_order(problem.train_labels.len(), epoch, 5) {
            sgd::step(&mut expected, &problem.train_x.row(i), problem.train_labels[i], 0.3);
        }
    }
    assert_close(&got, &expected, TOLERANCE);
    let other = Problem { valid_x: &problem.valid_x * 3.0, ..problem };
    assert_close(&run(&other, 3).1, &expected, TOLERANCE);
}

/// A problem, and its history in twelve epochs by the formulas, in which each series goes up or down by a quarter of its
/// panel or more: what hardly moves could not be read back from a drawing.
fn problem_that_moves() -> (Problem, History) {
    let config = Config { learning_rate: 0.3, epochs: 12, seed: 5 };
    let mut draw = Draw::new();
    for _ in 0..10_000 {
        let problem = drawn(&mut draw);
        let (mut w, mut history) = (problem.w.clone(), History::default());
        for epoch in 0..config.epochs {
            for i in sgd::epoch_order(problem.train_labels.len(), epoch, config.seed) {
                sgd::step(&mut w, &problem.train_x.row(i), problem.train_labels[i], config.learning_rate);
            }
            let (loss, accuracy) = slow_measure(&w, &problem.train_x, &problem.train_labels);
            history.train_loss.push(loss);
            history.train_accuracy.push(accuracy);
            let (loss, accuracy) = slow_measure(&w, &problem.valid_x, &problem.valid_labels);
            history.valid_loss.push(loss);
            history.valid_accuracy.push(accuracy);
        }
        let spread = |values: &[f64]| {
            values.iter().fold(f64::MIN, |a, &b| a.max(b)) - values.iter().fold(f64::MAX, |a, &b| a.min(b))
        };
        let moves = |train: &Vec<f64>, valid: &Vec<f64>| {
            let panel = spread(&[&train[..], valid].concat());
            spread(train) >= panel / 4.0 && spread(valid) >= panel / 4.0 && panel > 0.1
        };
        if moves(&history.train_loss, &history.valid_loss) && moves(&history.train_accuracy, &history.valid_accuracy) {
            return (problem, history);
        }
    }
    panic!("no problem whose four series move\n4 つの列がすべて動く問題がありません");
}

/// The chart shows what was recorded: four curves, with a line or with points, dashed or not.
/// グラフには、記録した 4 つの曲線が描かれる。線でも点でも、破線でもよい。
#[test]
fn the_chart_shows_what_was_recorded() {
    let (problem, expected) = problem_that_moves();
    let (history, _) = run(&problem, 12);
    let marks = marks(&plot(&history));
    for (what, japanese, train, valid) in [
        ("loss", "損失", &expected.train_loss, &expected.valid_loss),
        ("accuracy", "正解率", &expected.train_accuracy, &expected.valid_accuracy),
    ] {
        let [on_train, on_valid] = [train, valid].map(|values| curves(&marks, values));
        assert!(
            !on_train.is_empty(),
            "no curve shows the {what} on the training data\n学習データの{japanese}の曲線がありません"
        );
        assert!(
            !on_valid.is_empty(),
            "no curve shows the {what} on the validation data\n検証データの{japanese}の曲線がありません"
        );
        let look = |curve: &Curve| (curve.mark.look.clone(), curve.mark.colour.clone());
        let differ = on_train.iter().any(|a| on_valid.iter().any(|b| look(a) != look(b)));
        assert!(differ, "the two curves of the {what} look alike\n{japanese}の 2 本の曲線の見分けがつきません");
    }
    // However long it is, and however large a loss.
    let mut draw = Draw::new();
    let mut series = |low: f64, high: f64| {
        let mut values = draw.vector(120, low..high).to_vec();
        (values[0], values[119]) = (high, low);
        values
    };
    let (train_loss, train_accuracy) = (series(0.5, 40.0), series(0.3, 0.9));
    let (valid_loss, valid_accuracy) = (series(1.0, 55.0), series(0.2, 0.8));
    let history = History { train_loss, train_accuracy, valid_loss, valid_accuracy };
    let marks = svg::marks(&plot(&history));
    for values in [&history.train_loss, &history.train_accuracy, &history.valid_loss, &history.valid_accuracy] {
        assert!(
            !curves(&marks, values).is_empty(),
            "one of four curves of 120 epochs is not in the chart\n120 エポックの 4 本の曲線のうち、グラフにないものがあります"
        );
    }
}
