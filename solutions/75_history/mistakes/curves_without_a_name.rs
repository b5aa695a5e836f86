//! The curves have no names, so there is no legend.
//! 曲線に名前がないので、凡例が描かれていません。
//!
//! Next: what does `draw_series(…)?` return, and what can be called on it?
//! 次に: `draw_series(…)?` は何を返しますか。それに対して、何を呼び出せますか。
//!
//! Fails: `the_legend_tells_which_curve_is_which`, `the_axes_and_the_curves_have_names`.

pub(crate) fn draw_curve(chart: &mut Chart, _name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
    chart.draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?;
    Ok(())
}
