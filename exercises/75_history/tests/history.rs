//! Checks of problem 75: measuring after each epoch, and the chart of it.

use std::collections::BTreeMap;

use history::{History, measure, plot, train};
use ndarray::{Array2, array};
use proptest::prelude::{Strategy, prop};
use sgd::Config;
use testkit::{assert_close, forall, labels, matrix};

// A mean of a few logarithms and exponentials, each right to 1e-15 of its size, and a dozen steps before it.
const TOLERANCE: f64 = 1e-10;

/// Loss and accuracy by the formulas, one example after the other.
fn slow_measure(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize]) -> (f64, f64) {
    let (mut loss, mut right) = (0.0, 0.0);
    for (row, &label) in x.rows().into_iter().zip(labels) {
        let z = row.dot(w);
        loss -= (z[label].exp() / z.mapv(f64::exp).sum()).ln();
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
    let numbers = |rows: usize, k: usize| {
        Array2::from_shape_fn((rows, 3), |(i, j)| ((i * 7 + j * 5 + k) % 11) as f64 / 5.0 - 1.0)
    };
    Problem {
        train_x: numbers(9, 0),
        train_labels: vec![0, 1, 2, 3, 0, 1, 2, 3, 0],
        valid_x: numbers(5, 4),
        valid_labels: vec![3, 1, 0, 2, 2],
        w: Array2::from_shape_fn((3, 4), |(i, j)| (i + 2 * j) as f64 / 10.0 - 0.4),
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

/// A history of this many epochs in which no series looks like another.
fn histories(epochs: std::ops::Range<usize>) -> impl Strategy<Value = History> {
    epochs.prop_flat_map(|n| {
        let series = move |range: std::ops::Range<f64>| prop::collection::vec(range, n..n + 1);
        (series(0.2..1.5), series(0.4..0.9), series(0.3..1.7), series(0.3..0.8)).prop_map(
            |(train_loss, train_accuracy, valid_loss, valid_accuracy)| History {
                train_loss,
                train_accuracy,
                valid_loss,
                valid_accuracy,
            },
        )
    })
}

/// The value of an attribute.
fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    element.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// Every list of points in a drawing: the corners of each line, and the centers of circles that look alike.
fn point_lists(svg: &str) -> Vec<Vec<(f64, f64)>> {
    let mut lists = Vec::new();
    let mut circles: BTreeMap<String, Vec<(f64, f64)>> = BTreeMap::new();
    for element in svg.split('<') {
        if element.starts_with("polyline") {
            let corners = attribute(element, "points").unwrap_or_default().split_whitespace();
            let point =
                |corner: &str| corner.split_once(',').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)));
            lists.push(corners.filter_map(point).collect());
        } else if element.starts_with("circle") {
            let (x, y) = (attribute(element, "cx").unwrap_or_default(), attribute(element, "cy").unwrap_or_default());
            let look = element.replace(&format!(" cx=\"{x}\""), "").replace(&format!(" cy=\"{y}\""), "");
            if let (Ok(x), Ok(y)) = (x.parse(), y.parse()) {
                circles.entry(look).or_default().push((x, y));
            }
        }
    }
    lists.extend(circles.into_values());
    lists
}

/// The largest distance of `pixels` from the straight line that fits them best as a function of `values`, and its slope.
fn misfit(values: &[f64], pixels: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let (mean_v, mean_p) = (values.iter().sum::<f64>() / n, pixels.iter().sum::<f64>() / n);
    let pairs = || values.iter().zip(pixels).map(|(v, p)| (v - mean_v, p - mean_p));
    let slope = pairs().map(|(v, p)| v * p).sum::<f64>() / pairs().map(|(v, _)| v * v).sum::<f64>();
    (pairs().map(|(v, p)| (p - slope * v).abs()).fold(0.0, f64::max), slope)
}

/// Whether some line or some circles in the drawing stand for these values: to the right with the epoch, upwards with
/// the value, both in proportion. Positions are rounded to whole pixels, so up to one pixel off is right.
fn is_drawn(lists: &[Vec<(f64, f64)>], values: &[f64]) -> bool {
    let epochs: Vec<f64> = (0..values.len()).map(|epoch| epoch as f64).collect();
    let spread = values.iter().fold(f64::MIN, |a, &b| a.max(b)) - values.iter().fold(f64::MAX, |a, &b| a.min(b));
    lists.iter().flat_map(|list| list.windows(values.len())).any(|points| {
        let (x, y): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
        let ((off_x, right), (off_y, down)) = (misfit(&epochs, &x), misfit(values, &y));
        // SVG counts y downwards. A drawing in which all points lie on one spot shows nothing.
        off_x <= 1.0 && off_y <= 1.0 && right >= 2.0 && -down * spread >= 20.0
    })
}

/// The texts in a drawing.
fn texts(svg: &str) -> String {
    svg.split("<text")
        .skip(1)
        .filter_map(|text| text.split_once('>')?.1.split('<').next())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Loss and accuracy are measured over all examples.
/// 損失と正解率は、全事例について測る。
#[test]
fn loss_and_accuracy_are_measured_over_all_examples() {
    let (x, w) = (array![[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.0, 0.0], [2.0, 0.0]], array![[2.0, 0.0], [0.0, 1.0]]);
    let (loss, accuracy) = measure(&w, &x, &[0, 1, 1, 0, 0]);
    assert_close(&accuracy, &0.8, TOLERANCE);
    assert_close(&loss, &slow_measure(&w, &x, &[0, 1, 1, 0, 0]).0, TOLERANCE);
    let sets = (1..9usize)
        .prop_flat_map(|n| (matrix(n..n + 1, 2..3, -2.0..2.0), labels(n..n + 1, 4), matrix(2..3, 4..5, -2.0..2.0)));
    forall(sets, |(x, labels, w)| {
        let (loss, accuracy) = measure(&w, &x, &labels);
        let expected = slow_measure(&w, &x, &labels);
        assert_close(&loss, &expected.0, TOLERANCE);
        assert_close(&accuracy, &expected.1, TOLERANCE);
    });
}

/// There is one number for each epoch in each of the four series.
/// 4 つの系列のどれにも、エポックごとに 1 つの値がある。
#[test]
fn there_is_a_number_for_each_epoch() {
    for epochs in [1, 2, 7] {
        let (history, _) = run(&problem(), epochs);
        let History { train_loss, train_accuracy, valid_loss, valid_accuracy } = history;
        assert_eq!([train_loss, train_accuracy, valid_loss, valid_accuracy].map(|series| series.len()), [epochs; 4]);
    }
}

/// The last numbers are those of the final weights, on the training data.
/// 最後の値は、最終的な重みを訓練データで測ったものである。
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

/// Measuring changes no weight: they are those of training without it.
/// 測定で重みは変わらない。測定しない学習と同じ重みになる。
#[test]
fn measuring_changes_no_weight() {
    let problem = problem();
    let (history, got) = run(&problem, 3);
    assert_eq!(history.valid_loss.len(), 3);
    let mut expected = problem.w.clone();
    sgd::train(
        &mut expected,
        &problem.train_x,
        &problem.train_labels,
        &Config { learning_rate: 0.3, epochs: 3, seed: 5 },
    );
    assert_close(&got, &expected, TOLERANCE);
    let other = Problem { valid_x: &problem.valid_x * 3.0, ..problem };
    assert_close(&run(&other, 3).1, &expected, TOLERANCE);
}

/// The chart shows the loss on both sets.
/// グラフには、両方のデータでの損失が描かれる。
#[test]
fn the_chart_shows_both_losses() {
    forall(histories(5..12), |history| {
        let lists = point_lists(&plot(&history));
        assert!(is_drawn(&lists, &history.train_loss), "no curve for the loss on the training data");
        assert!(is_drawn(&lists, &history.valid_loss), "no curve for the loss on the validation data");
    });
}

/// The chart shows the accuracy on both sets.
/// グラフには、両方のデータでの正解率が描かれる。
#[test]
fn the_chart_shows_both_accuracies() {
    forall(histories(5..12), |history| {
        let lists = point_lists(&plot(&history));
        assert!(is_drawn(&lists, &history.train_accuracy), "no curve for the accuracy on the training data");
        assert!(is_drawn(&lists, &history.valid_accuracy), "no curve for the accuracy on the validation data");
    });
}

/// The axes and the curves have names.
/// 軸と曲線には名前がある。
#[test]
fn the_axes_and_the_curves_have_names() {
    let (series, other) = (vec![0.9, 0.5, 0.4], vec![0.6, 0.7, 0.8]);
    let history = History {
        train_loss: series.clone(),
        valid_loss: series,
        train_accuracy: other.clone(),
        valid_accuracy: other,
    };
    let words = texts(&plot(&history)).to_lowercase();
    for word in ["epoch", "loss", "accuracy", "train", "valid"] {
        assert!(words.contains(word), "the word {word:?} is nowhere in the chart, only: {words}");
    }
}

/// One epoch, or numbers that are all alike, can be drawn as well.
/// 1 エポックだけでも、値がすべて同じでも、描くことができる。
#[test]
fn one_epoch_and_constant_numbers_can_be_drawn() {
    for series in [vec![0.5], vec![1.0; 6], vec![0.0, 0.0]] {
        let history = History {
            train_loss: series.clone(),
            train_accuracy: series.clone(),
            valid_loss: series.clone(),
            valid_accuracy: series,
        };
        let svg = plot(&history);
        assert!(svg.contains("<svg") && svg.trim_end().ends_with("</svg>"), "not a whole SVG document");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "a position is not a number");
    }
}
