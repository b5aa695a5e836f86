//! The chart of problem 75: two panels with axes, curves and legends, as an SVG document. Done for you, and yours to change.

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;

use crate::History;

/// A panel that curves are drawn into: epochs to the right, values upwards.
type Chart<'a> = ChartContext<'a, SVGBackend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// What can go wrong while drawing; into a text, nothing does.
pub type DrawingError = DrawingAreaErrorKind<std::io::Error>;

const SIZE: (u32, u32) = (720, 640);

/// The curves of a training as an SVG document: loss above, accuracy below. This one is done for you.
///
/// ```
/// use history::{History, plot};
/// let history = History {
///     train_loss: vec![0.9, 0.5],
///     train_accuracy: vec![0.6, 0.8],
///     valid_loss: vec![0.9, 0.6],
///     valid_accuracy: vec![0.6, 0.7],
/// };
/// assert!(plot(&history).starts_with("<svg"));
/// ```
pub fn plot(history: &History) -> String {
    let mut svg = String::new();
    if let Err(error) = draw(&mut svg, history) {
        panic!("cannot draw: {error}");
    }
    svg
}

/// Draws the curves of a training: loss above, accuracy below.
pub fn draw(svg: &mut String, history: &History) -> Result<(), DrawingError> {
    let area = SVGBackend::with_string(svg, SIZE).into_drawing_area();
    area.fill(&WHITE)?;
    let (upper, lower) = area.split_vertically(SIZE.1 / 2);
    panel(&upper, "loss", &history.train_loss, &history.valid_loss)?;
    panel(&lower, "accuracy", &history.train_accuracy, &history.valid_accuracy)?;
    area.present()
}

fn panel(area: &DrawingArea<SVGBackend, Shift>, what: &str, train: &[f64], valid: &[f64]) -> Result<(), DrawingError> {
    let (low, high) = range(train.iter().chain(valid));
    // A single epoch stands at the left, and not behind the legend.
    let epochs = train.len().max(valid.len()).max(2) as f64;
    let mut chart = ChartBuilder::on(area)
        .margin(12)
        .x_label_area_size(36)
        .y_label_area_size(64)
        .build_cartesian_2d(0.5..epochs + 0.5, low..high)?;
    // Ten numbers on an axis are told apart by the digit of a tenth of its length.
    let digits = (1.0 - (high - low).log10()).ceil().max(0.0) as usize;
    chart
        .configure_mesh()
        .max_light_lines(0)
        .bold_line_style(BLACK.mix(0.12))
        .x_desc("epoch")
        .y_desc(what)
        .x_labels(epochs.min(10.0) as usize)
        .x_label_formatter(&|epoch| format!("{epoch:.0}"))
        .y_label_formatter(&|value| format!("{value:.digits$}"))
        .label_style(("sans-serif", 14))
        .axis_desc_style(("sans-serif", 17))
        .draw()?;
    draw_curve(&mut chart, "train", train, RGBColor(0, 90, 181))?;
    draw_curve(&mut chart, "valid", valid, RGBColor(220, 50, 32))?;
    // A loss falls from the upper left, an accuracy rises from the lower left: the legend goes where neither is.
    let place = if what == "loss" { SeriesLabelPosition::UpperMiddle } else { SeriesLabelPosition::LowerMiddle };
    chart
        .configure_series_labels()
        .position(place)
        .background_style(WHITE.mix(0.8))
        .border_style(BLACK.mix(0.3))
        .label_font(("sans-serif", 16))
        .draw()
}

/// Draws one curve into a panel, a point for each epoch, the first at 1, and enters it in the legend.
fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
    chart
        .draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?
        .label(name)
        .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
    Ok(())
}

/// From the smallest to the largest value, with a little room; never empty.
fn range<'a>(values: impl Iterator<Item = &'a f64>) -> (f64, f64) {
    let finite = values.copied().filter(|value| value.is_finite());
    let (low, high) = finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    if low > high {
        return (0.0, 1.0);
    }
    let room = ((high - low) * 0.08).max(0.005);
    (low - room, high + room)
}
