//! The sample in the legend has not the colour of its curve.
//! 凡例の見本が、曲線と違う色になっています。
//!
//! Next: the closure of `legend` needs the colour as well: `move` lets it take a copy.
//! 次に: `legend` のクロージャにも色が必要です。`move` を付けると、色のコピーが渡ります。
//!
//! Fails: `the_legend_tells_which_curve_is_which`.

pub(crate) fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
    chart
        .draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?
        .label(name)
        .legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], BLUE));
    Ok(())
}
