//! The value goes to the right and the epoch upwards.
//! 値が横、エポックが縦になっています。
//!
//! Next: a point is a pair (epoch, value).
//! 次に: 点は (エポック, 値) の組です。
//!
//! Fails: `the_chart_shows_both_losses`, `the_chart_shows_both_accuracies`,
//! `the_numbers_on_the_axes_are_those_of_the_points`, `the_legend_tells_which_curve_is_which`.

pub(crate) fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let points = values.iter().enumerate().map(|(i, &value)| (value, (i + 1) as f64));
    chart
        .draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?
        .label(name)
        .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
    Ok(())
}
