//! Draws dashed lines without a marker at any point, and dashes in the legend.

fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
    chart
        .draw_series(DashedLineSeries::new(points, 7, 4, colour.stroke_width(2)))?
        .label(name)
        .legend(move |(x, y)| plotters::element::DashedPathElement::new([(x, y), (x + 20, y)], 7, 4, colour.stroke_width(2)));
    Ok(())
}
