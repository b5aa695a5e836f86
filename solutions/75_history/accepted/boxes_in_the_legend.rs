//! Measures one example after the other and adds up; draws a dashed line with circles, and filled boxes in the
//! legend.

pub fn measure(w: &ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize]) -> (f64, f64) {
    assert_eq!(x.nrows(), labels.len(), "as many rows as labels");
    assert_ne!(labels.len(), 0, "at least one example");
    let per_example = x.rows().into_iter().zip(labels).map(|(row, &label)| {
        let logits = row.insert_axis(ndarray::Axis(0)).dot(w);
        let right = accuracy::classify(&logits) == [Some(label)];
        (loss::cross_entropy(&logits, &[label]), if right { 1.0 } else { 0.0 })
    });
    let (loss, right) = per_example.fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    (loss / labels.len() as f64, right / labels.len() as f64)
}

fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let points: Vec<(f64, f64)> = (1..=values.len()).map(|epoch| epoch as f64).zip(values.iter().copied()).collect();
    chart.draw_series(DashedLineSeries::new(points.clone(), 6, 4, colour.into()))?;
    chart
        .draw_series(points.iter().map(|&point| Circle::new(point, 3, colour)))?
        .label(name)
        .legend(move |(x, y)| Rectangle::new([(x, y - 5), (x + 12, y + 5)], colour.filled()));
    Ok(())
}
