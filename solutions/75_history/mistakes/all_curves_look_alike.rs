//! Every curve has the same colour.
//! どの曲線も同じ色になっています。
//!
//! Next: `draw_curve` is told the colour in `colour`.
//! 次に: `draw_curve` に渡される色は `colour` です。
//!
//! Fails: `the_legend_tells_which_curve_is_which`.

pub(crate) fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], _colour: RGBColor) -> Result<(), DrawingError> {
    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
    chart
        .draw_series(LineSeries::new(points, BLUE.stroke_width(2)).point_size(3))?
        .label(name)
        .legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], BLUE));
    Ok(())
}
