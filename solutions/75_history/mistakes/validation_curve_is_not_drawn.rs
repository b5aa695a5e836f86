//! The curves of the validation data are not drawn.
//! 検証データの曲線が描かれていません。
//!
//! Next: `plot` calls `draw_curve` four times. What happens in each of the calls?
//! 次に: `plot` は `draw_curve` を 4 回呼び出します。それぞれの呼び出しで何が起きていますか。
//!
//! Fails: `the_chart_shows_both_losses`, `the_chart_shows_both_accuracies`, `the_legend_tells_which_curve_is_which`,
//! `the_axes_and_the_curves_have_names`, `a_single_epoch_is_drawn`.

pub(crate) fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    if name != "train" {
        return Ok(());
    }
    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
    chart
        .draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?
        .label(name)
        .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
    Ok(())
}
