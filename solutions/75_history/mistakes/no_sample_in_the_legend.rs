//! The legend has names, but no samples of the curves beside them.
//! 凡例に名前はありますが、その横に曲線の見本がありません。
//!
//! Next: `.label(…)` gives the name, `.legend(…)` the sample beside it.
//! 次に: `.label(…)` は名前だけです。横の見本は `.legend(…)` で描きます。
//!
//! Fails: `the_legend_tells_which_curve_is_which`.

pub(crate) fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
    chart.draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?.label(name);
    Ok(())
}
