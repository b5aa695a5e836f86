//! The chart of a training, which is given to students: its curves, axes and legend are read back from the drawing.

#[path = "../../../../exercises/75_history/tests/svg/mod.rs"]
mod svg;

use std::collections::BTreeSet;

use history_solution::{History, plot};
use plotters::prelude::*;
use proptest::collection::vec;
use proptest::strategy::Strategy;
use svg::{Curve, Fit, Mark, Point, curves, marks};
use testkit::{Draw, forall};

/// A text, and where it stands.
pub struct Label {
    /// The text.
    pub text: String,
    /// Its anchor.
    pub at: Point,
}

/// Whether a sample in the legend may belong to this text: lines of text are 14 pixels apart or more.
pub fn beside(label: &Label, &(x, y): &Point) -> bool {
    (x - label.at.0).abs() < 80.0 && (y - label.at.1).abs() < 9.0
}

/// Every text.
pub fn labels(svg: &str) -> Vec<Label> {
    let label = |element: &str| {
        let (_, text) = element.split_once('>')?;
        Some(Label { text: text.trim().to_owned(), at: svg::place(element, "x", "y")? })
    };
    svg.split('<').filter(|element| element.starts_with("text")).filter_map(label).collect()
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

#[test]
fn the_chart_shows_both_losses() {
    forall(histories(), |history| {
        let marks = marks(&plot(&history));
        found(&marks, "loss on the training data", &history.train_loss);
        found(&marks, "loss on the validation data", &history.valid_loss);
    });
}

#[test]
fn the_chart_shows_both_accuracies() {
    forall(histories(), |history| {
        let marks = marks(&plot(&history));
        found(&marks, "accuracy on the training data", &history.train_accuracy);
        found(&marks, "accuracy on the validation data", &history.valid_accuracy);
    });
}

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

#[test]
fn the_axes_and_the_curves_have_names() {
    let svg = plot(&alike(&[0.9, 0.5, 0.4]));
    let words = labels(&svg).iter().map(|label| label.text.to_lowercase()).collect::<Vec<_>>().join(" ");
    for word in ["epoch", "loss", "accuracy", "train", "valid"] {
        assert!(words.contains(word), "the word {word:?} is nowhere in the chart, only: {words}");
    }
}

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

/// A dashed line through these values, with dashes and gaps of so many pixels.
fn dashes(values: &[f64], dash: u32, gap: u32) -> String {
    let mut svg = String::new();
    let area = SVGBackend::with_string(&mut svg, (720, 320)).into_drawing_area();
    let drawn =
        ChartBuilder::on(&area).build_cartesian_2d(0.5..values.len() as f64 + 0.5, 0.0..2.0).and_then(|mut chart| {
            let points = values.iter().zip(1..).map(|(&value, epoch)| (f64::from(epoch), value));
            chart.draw_series(DashedLineSeries::new(points, dash, gap, BLUE.stroke_width(2))).map(drop)
        });
    drawn.expect("a text can be drawn into");
    drop(area);
    svg
}

#[test]
fn a_dashed_line_is_the_curve_of_its_own_values_and_of_no_others() {
    let dashed = (histories(), 3..15u32, 3..15u32);
    forall(dashed, |(history, dash, gap)| {
        let svg = dashes(&history.train_loss, dash, gap);
        let marks = marks(&svg);
        assert!(marks.len() > 2, "it is not dashed");
        found(&marks, "training loss", &history.train_loss);
        for other in [&history.valid_loss, &history.train_accuracy, &history.valid_accuracy] {
            assert!(curves(&marks, other).is_empty(), "taken for {other:?}");
        }
        let mut late = history.train_loss.clone();
        late.rotate_right(1);
        assert!(curves(&marks, &late).is_empty(), "an epoch late, and not noticed");
    });
}
