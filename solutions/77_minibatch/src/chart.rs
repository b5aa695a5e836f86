//! The bar chart of problem 77. Done for you.

use std::error::Error;
use std::path::Path;

use plotters::prelude::*;

const SIZE: (u32, u32) = (720, 400);

/// Draws a bar for each pair of a batch size and the seconds of its epoch, as an SVG file at `path`.
pub fn draw(path: &Path, bars: &[(usize, f64)]) -> Result<(), Box<dyn Error>> {
    let area = SVGBackend::new(path, SIZE).into_drawing_area();
    area.fill(&WHITE)?;
    // The batch sizes are powers of two, so a place for each makes the axis logarithmic.
    let places = (0..bars.len() - 1).into_segmented();
    let highest = bars.iter().map(|&(_, seconds)| seconds).fold(0.0, f64::max);
    let batch_size = |place: &SegmentValue<usize>| match place {
        SegmentValue::CenterOf(i) => bars.get(*i).map_or(String::new(), |(batch_size, _)| batch_size.to_string()),
        SegmentValue::Exact(_) | SegmentValue::Last => String::new(),
    };
    let mut chart = ChartBuilder::on(&area)
        .margin(12)
        .x_label_area_size(44)
        .y_label_area_size(68)
        .build_cartesian_2d(places, 0.0..highest * 1.05)?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(WHITE)
        .x_labels(bars.len())
        .x_label_formatter(&batch_size)
        .x_desc("batch size")
        .y_desc("seconds per epoch")
        .label_style(("sans-serif", 13))
        .axis_desc_style(("sans-serif", 15))
        .draw()?;
    let heights = bars.iter().enumerate().map(|(place, &(_, seconds))| (place, seconds));
    chart.draw_series(Histogram::vertical(&chart).style(RGBColor(0, 90, 181).filled()).margin(6).data(heights))?;
    area.present()?;
    Ok(())
}
