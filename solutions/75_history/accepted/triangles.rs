//! Draws a triangle at each point and in the legend, with a thin line through them.

fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let points = || (1u32..).map(f64::from).zip(values.iter().copied());
    chart.draw_series(LineSeries::new(points(), colour.mix(0.5)))?;
    let triangles = points().map(|point| TriangleMarker::new(point, 5, colour.filled()));
    chart.draw_series(triangles)?.label(name).legend(move |at| TriangleMarker::new(at, 5, colour.filled()));
    Ok(())
}
