//! The first epoch stands at 0, so every point is one epoch too far to the left.
//! 最初のエポックが 0 の位置にあり、どの点も 1 エポックずつ左にずれています。
//!
//! Next: `enumerate` counts from 0. From where do epochs count?
//! 次に: `enumerate` は 0 から数えます。エポックはいくつから数えますか。
//!
//! Fails: `the_numbers_on_the_axes_are_those_of_the_points`.

pub(crate) fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let points = values.iter().enumerate().map(|(i, &value)| (i as f64, value));
    chart
        .draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?
        .label(name)
        .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
    Ok(())
}
