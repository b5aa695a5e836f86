//! The last epoch is not drawn.
//! 最後のエポックが描かれていません。
//!
//! Next: a range `1..n` ends before `n`.
//! 次に: 範囲 `1..n` は `n` の手前で終わります。
//!
//! Fails: `the_chart_shows_both_losses`, `the_chart_shows_both_accuracies`,
//! `the_numbers_on_the_axes_are_those_of_the_points`, `the_legend_tells_which_curve_is_which`,
//! `a_single_epoch_is_drawn`.

pub(crate) fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let points = (1..values.len()).map(|epoch| (epoch as f64, values[epoch - 1]));
    chart
        .draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?
        .label(name)
        .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
    Ok(())
}
