//! A chart of its own: wide, the panels side by side, no grid, other colours, longer names, the legend at the lower
//! left.

const SIZE: (u32, u32) = (1300, 500);

pub fn draw(svg: &mut String, history: &History) -> Result<(), DrawingError> {
    let area = SVGBackend::with_string(svg, SIZE).into_drawing_area();
    area.fill(&RGBColor(250, 250, 245))?;
    let (left, right) = area.split_horizontally(SIZE.0 / 2);
    panel(&left, "cross-entropy loss (nat)", &history.train_loss, &history.valid_loss)?;
    panel(&right, "accuracy", &history.train_accuracy, &history.valid_accuracy)?;
    area.present()
}

fn panel(area: &DrawingArea<SVGBackend, Shift>, what: &str, train: &[f64], valid: &[f64]) -> Result<(), DrawingError> {
    let largest = train.iter().chain(valid).fold(0.1, |largest: f64, &value| largest.max(value));
    let mut chart = ChartBuilder::on(area)
        .caption(what, ("serif", 24))
        .margin(20)
        .set_all_label_area_size(50)
        .build_cartesian_2d(0.0..train.len() as f64 + 1.0, 0.0..largest * 1.1)?;
    chart.configure_mesh().disable_mesh().x_desc("Epochs").draw()?;
    draw_curve(&mut chart, "Training", train, GREEN)?;
    draw_curve(&mut chart, "Validation", valid, MAGENTA)?;
    chart.configure_series_labels().position(SeriesLabelPosition::LowerLeft).draw()
}
