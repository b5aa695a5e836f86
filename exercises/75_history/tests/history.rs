//! Checks of problem 75: measuring after each epoch, and the chart of it.

mod svg;

use std::collections::BTreeSet;

use history::{History, measure, plot, train};
use ndarray::{Array2, array};
use proptest::collection::vec;
use proptest::strategy::Strategy;
use sgd::Config;
use svg::{Curve, Fit, Mark, Point, beside, curves, labels, marks};
use testkit::{Draw, assert_close, forall, matrix, panics};

// Logits below 16 in size, sums of three products, are off by at most 6 roundings of 1e-16 of that, 1e-14, and so are a
// loss and ŷ. A step adds 1e-14 to the weights; as η ‖x‖² / 2 < 2, the steps after it do not enlarge that. At most 45 steps
// make 5e-13, and 1e-10 leaves two digits of room.
const TOLERANCE: f64 = 1e-10;

/// Loss and accuracy by the formulas, one example after the other.
fn slow_measure(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize]) -> (f64, f64) {
    let (mut loss, mut right) = (0.0, 0.0);
    for (row, &label) in x.rows().into_iter().zip(labels) {
        let z = row.dot(w);
        let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        loss += max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
        let best = (0..z.len()).fold(0, |best, i| if z[i] > z[best] { i } else { best });
        right += if best == label { 1.0 } else { 0.0 };
    }
    (loss / labels.len() as f64, right / labels.len() as f64)
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
    let mut draw = Draw::new();
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

/// A history of some epochs in which every series spreads over a range of its own and none looks like another: to have
/// one curve, within a pixel, the six numbers or more between the first and the last would all have to agree to about one
/// in a hundred, 1e-12. A smaller history than the one that was found would have less to tell two curves apart by.
fn histories() -> impl Strategy<Value = History> {
    let histories = (8..13usize).prop_flat_map(|n| {
        let series = |low: f64, high: f64| {
            vec(low..high, n).prop_map(move |mut values| {
                (values[0], values[n - 1]) = (high, low);
                values
            })
        };
        (series(0.2, 1.5), series(0.4, 0.9), series(0.3, 1.7), series(0.3, 0.8)).prop_map(
            |(train_loss, train_accuracy, valid_loss, valid_accuracy)| History {
                train_loss,
                train_accuracy,
                valid_loss,
                valid_accuracy,
            },
        )
    });
    histories.no_shrink()
}

/// The same numbers in all four series.
fn alike(values: &[f64]) -> History {
    let [train_loss, train_accuracy, valid_loss, valid_accuracy] = [(); 4].map(|()| values.to_vec());
    History { train_loss, train_accuracy, valid_loss, valid_accuracy }
}

/// The curves for one series, of which there must be some.
fn found<'a>(marks: &'a [Mark], name: &str, values: &[f64]) -> Vec<Curve<'a>> {
    let curves = curves(marks, values);
    assert!(!curves.is_empty(), "no curve shows the {name}");
    curves
}

/// Loss and accuracy are measured over all examples.
/// 損失と正解率は、全事例について測る。
#[test]
fn loss_and_accuracy_are_measured_over_all_examples() {
    let (x, w) = (array![[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.0, 0.0], [2.0, 0.0]], array![[2.0, 0.0], [0.0, 1.0]]);
    let (loss, accuracy) = measure(&w, &x, &[0, 1, 1, 0, 0]);
    assert_close(&accuracy, &0.8, TOLERANCE);
    assert_close(&loss, &slow_measure(&w, &x, &[0, 1, 1, 0, 0]).0, TOLERANCE);
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
    for (n, d, l, feature, weight) in [(300, 300, 4, 50.0, 0.1), (130, 110, 110, 0.1, 50.0), (7, 2, 2, 5.0, 1.0)] {
        let (x, w) = (draw.matrix(n, d, -feature..feature), draw.matrix(d, l, -weight..weight));
        // Every other example has the label that is predicted.
        let predicted = |i: usize| {
            let z = x.row(i).dot(&w);
            (0..l).fold(0, |best, j| if z[j] > z[best] { j } else { best })
        };
        let labels: Vec<_> = draw
            .labels(n, l)
            .into_iter()
            .enumerate()
            .map(|(i, label)| if i % 2 == 0 { predicted(i) } else { label })
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
            assert!(change && losses.iter().all(|loss| loss.is_finite()), "not a new loss in every epoch: {losses:?}");
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

/// Every one of fifteen epochs is trained and measured as the first, with as many and large numbers as real ones.
/// 15 エポックのどれも、最初のエポックと同じように学習し、測る。数が実際のデータと同じくらい多く、大きくても変わらない。
#[test]
fn fifteen_epochs_at_the_size_of_the_real_data_are_trained_and_measured() {
    let mut draw = Draw::new();
    let sizes = [(130, 120, 105, 4, 50.0, 0.1, 1e-5), (120, 110, 2, 105, 0.5, 20.0, 3.0)];
    for (train_n, valid_n, d, l, feature, weight, learning_rate) in sizes {
        let mut features = |n| draw.matrix(n, d, -feature..feature);
        let (train_x, valid_x) = (features(train_n), features(valid_n));
        let (train_labels, valid_labels) = (draw.labels(train_n, l), draw.labels(valid_n, l));
        let mut got = draw.matrix(d, l, -weight..weight);
        let (mut w, seed) = (got.clone(), (1 << 40) + 75);
        let config = Config { learning_rate, epochs: 15, seed };
        let history = train(&mut got, &train_x, &train_labels, &valid_x, &valid_labels, &config);
        let mut expected = History::default();
        for epoch in 0..15 {
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
        // Steps are right to 1e-13, and 1950 of them to 2e-10, as η |x|² / 2 is 2 at most, so that later steps do not
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

/// The chart shows the loss on both sets.
/// グラフには、両方のデータでの損失が描かれる。
#[test]
fn the_chart_shows_both_losses() {
    forall(histories(), |history| {
        let marks = marks(&plot(&history));
        found(&marks, "loss on the training data", &history.train_loss);
        found(&marks, "loss on the validation data", &history.valid_loss);
    });
}

/// The chart shows the accuracy on both sets.
/// グラフには、両方のデータでの正解率が描かれる。
#[test]
fn the_chart_shows_both_accuracies() {
    forall(histories(), |history| {
        let marks = marks(&plot(&history));
        found(&marks, "accuracy on the training data", &history.train_accuracy);
        found(&marks, "accuracy on the validation data", &history.valid_accuracy);
    });
}

/// The numbers on the axes are those of the points, and the first epoch is 1.
/// 軸の数字は点の値と合っていて、最初のエポックは 1 である。
#[test]
fn the_numbers_on_the_axes_are_those_of_the_points() {
    forall(histories(), |history| {
        let svg = plot(&history);
        let (marks, labels) = (marks(&svg), labels(&svg));
        let numbers = || labels.iter().filter_map(|label| Some((label.text.parse::<f64>().ok()?, label.at)));
        // A text and a point are rounded to a pixel each, and the scale is as good as the points it is fitted to.
        let near = |fit: &Fit, number: f64, pixel: f64| (fit.start + fit.slope * number - pixel).abs() < 3.0;
        for (name, values) in [("loss", &history.train_loss), ("accuracy", &history.valid_accuracy)] {
            let curves = found(&marks, name, values);
            let epochs = |(number, _): &(f64, Point)| (1.0..=values.len() as f64).contains(number);
            let read_x =
                |curve: &Curve| numbers().filter(epochs).filter(|&(n, (x, _))| near(&curve.x, n, x)).count() >= 2;
            let read_y = |curve: &Curve| numbers().filter(|&(n, (_, y))| near(&curve.y, n, y)).count() >= 2;
            assert!(curves.iter().any(read_x), "{name}: the points do not lie at their epochs, 1, 2, …");
            assert!(curves.iter().any(read_y), "{name}: the points do not lie at their values");
        }
    });
}

/// In the legend the name of each curve stands beside its colour.
/// 凡例では、曲線の名前がその色と並んでいる。
#[test]
fn the_legend_tells_which_curve_is_which() {
    forall(histories(), |history| {
        let svg = plot(&history);
        let (marks, labels) = (marks(&svg), labels(&svg));
        let named = |name: &str, mark: &Mark| {
            let mut entries = labels.iter().filter(|label| label.text.to_lowercase().contains(name));
            // Markers that look alike are one mark, whether in the legend or not; a line in the legend ends there.
            entries.any(|label| {
                let (mut points, is_beside) = (mark.points.iter(), |point| beside(label, point));
                if mark.is_line { points.all(is_beside) } else { points.any(is_beside) }
            })
        };
        for (what, train, valid) in [
            ("loss", &history.train_loss, &history.valid_loss),
            ("accuracy", &history.train_accuracy, &history.valid_accuracy),
        ] {
            let [train, valid] = [train, valid].map(|values| found(&marks, what, values));
            let looks = |curves: &[Curve]| curves.iter().map(|curve| curve.mark.look.clone()).collect::<BTreeSet<_>>();
            assert!(looks(&train) != looks(&valid), "the two curves of the {what} look alike");
            for (name, curves) in [("train", train), ("valid", valid)] {
                let has_colour = |mark: &&Mark| curves.iter().any(|curve| curve.mark.colour == mark.colour);
                let shown = marks.iter().filter(has_colour).any(|mark| named(name, mark));
                assert!(shown, "the legend has nothing beside {name:?} in the colour of that curve of the {what}");
            }
        }
    });
}

/// A hundred epochs and more, and losses of dozens, are drawn as well.
/// 100 エポックを超えても、損失が数十あっても、同じように描かれる。
#[test]
fn more_than_a_hundred_epochs_and_large_losses_are_drawn() {
    let mut draw = Draw::new();
    let mut series = |low: f64, high: f64| {
        let mut values = draw.vector(120, low..high).to_vec();
        (values[0], values[119]) = (high, low);
        values
    };
    let (train_loss, train_accuracy) = (series(0.5, 40.0), series(0.3, 0.9));
    let (valid_loss, valid_accuracy) = (series(1.0, 55.0), series(0.2, 0.8));
    let history = History { train_loss, train_accuracy, valid_loss, valid_accuracy };
    let marks = marks(&plot(&history));
    for (name, values) in [
        ("loss on the training data", &history.train_loss),
        ("loss on the validation data", &history.valid_loss),
        ("accuracy on the training data", &history.train_accuracy),
        ("accuracy on the validation data", &history.valid_accuracy),
    ] {
        found(&marks, name, values);
    }
}

/// The axes and the curves have names.
/// 軸と曲線には名前がある。
#[test]
fn the_axes_and_the_curves_have_names() {
    let svg = plot(&alike(&[0.9, 0.5, 0.4]));
    let words = labels(&svg).iter().map(|label| label.text.to_lowercase()).collect::<Vec<_>>().join(" ");
    for word in ["epoch", "loss", "accuracy", "train", "valid"] {
        assert!(words.contains(word), "the word {word:?} is nowhere in the chart, only: {words}");
    }
}

/// A single epoch is drawn as well, as a point for each series.
/// 1 エポックだけでも、系列ごとに 1 つの点が描かれる。
#[test]
fn a_single_epoch_is_drawn() {
    let [train_loss, valid_loss, train_accuracy, valid_accuracy] = [0.5, 0.7, 0.9, 0.6].map(|value| vec![value]);
    let svg = plot(&History { train_loss, valid_loss, train_accuracy, valid_accuracy });
    let (marks, labels) = (marks(&svg), labels(&svg));
    let names: Vec<_> = labels.iter().filter(|label| label.text.parse::<f64>().is_err()).collect();
    let in_the_legend = |point: &Point| names.iter().any(|name| beside(name, point));
    // A line that goes nowhere is not drawn.
    let is_point = |mark: &&Mark| !mark.is_line;
    let points = marks.iter().filter(is_point).flat_map(|mark| &mark.points).filter(|point| !in_the_legend(point));
    let places: BTreeSet<_> = points.map(|&(x, y)| (x as i64, y as i64)).collect();
    let columns: BTreeSet<_> = places.iter().map(|place| place.0).collect();
    let drawn = places.len() >= 4 && columns.len() <= 2;
    assert!(drawn, "four numbers of one epoch stand above each other in each panel, and the points are {places:?}");
}

/// Numbers that are all alike are drawn as a level line.
/// すべて同じ値なら、水平な線が描かれる。
#[test]
fn equal_numbers_are_drawn_as_a_level_line() {
    for value in [0.0, 0.5, 1.0] {
        let svg = plot(&alike(&[value; 6]));
        let is_level =
            |points: &[Point]| points.windows(2).all(|two| two[1].0 - two[0].0 >= 2.0 && two[1].1 == two[0].1);
        let drawn = marks(&svg).iter().any(|mark| mark.points.windows(6).any(is_level));
        assert!(drawn, "{value} six times: no level line through six points");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "a position is not a number");
    }
}
