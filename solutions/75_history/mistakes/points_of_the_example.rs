//! The curve is that of the example in the text, not that of the values.
//! 本文の例の曲線を描いていて、渡された値を使っていません。
//!
//! Next: the points come from `values`, one for each epoch.
//! 次に: 点は `values` から、エポックごとに 1 つずつ作ります。
//!
//! Fails: `the_chart_shows_both_losses`, `the_chart_shows_both_accuracies`,
//! `the_numbers_on_the_axes_are_those_of_the_points`, `the_legend_tells_which_curve_is_which`.

pub(crate) fn draw_curve(chart: &mut Chart, name: &str, _values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    chart
        .draw_series(LineSeries::new([(1.0, 0.9), (2.0, 0.5), (3.0, 0.4)], colour.stroke_width(2)).point_size(3))?
        .label(name)
        .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
    Ok(())
}
