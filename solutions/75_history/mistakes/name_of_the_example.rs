//! Every curve has the name of the example in the text.
//! どの曲線も、本文の例の名前になっています。
//!
//! Next: `draw_curve` is told the name in `name`.
//! 次に: `draw_curve` に渡される名前は `name` です。
//!
//! Fails: `the_legend_tells_which_curve_is_which`, `the_axes_and_the_curves_have_names`.

pub(crate) fn draw_curve(chart: &mut Chart, _name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
    chart
        .draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?
        .label("loss")
        .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
    Ok(())
}
