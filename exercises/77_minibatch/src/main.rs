//! Problem 77: seconds per epoch by batch size, as a table and as a bar chart.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use minibatch::train;
use plotters::prelude::*;
use sgd::{Config, initial_weights};

/// A batch size and what one epoch with it took.
struct Row {
    batch_size: usize,
    seconds: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}", data.source);
    let examples = features::examples(&data.train, &data.vectors);
    let n = examples.labels.len();
    let config = Config { learning_rate: 0.1, epochs: 1, seed: 77 };

    println!("\n{:>6} {:>8} {:>12} {:>12}", "B", "updates", "s / epoch", "train loss");
    let mut rows = Vec::new();
    for batch_size in (0..).map(|k| 1 << k).take_while(|&batch_size| batch_size <= n) {
        // Every batch size starts from the same weights, and the clock runs while it trains and not longer.
        let mut w = initial_weights(examples.x.ncols(), 4, config.seed);
        let started = Instant::now();
        train(&mut w, &examples.x, &examples.labels, batch_size, &config);
        let seconds = started.elapsed().as_secs_f64();
        let loss = loss::cross_entropy(&prediction::logits(&examples.x, &w), &examples.labels);
        println!("{batch_size:>6} {:>8} {seconds:>12.4} {loss:>12.4}", n.div_ceil(batch_size));
        rows.push(Row { batch_size, seconds });
    }
    let folder = Path::new("target/nlp100/77");
    fs::create_dir_all(folder)?;
    let path = folder.join("seconds.svg");
    draw(&path, &rows)?;
    println!("\ndrawn: {} (open it in a browser)", path.display());
    Ok(())
}

/// A bar for each batch size.
fn draw(path: &Path, rows: &[Row]) -> Result<(), Box<dyn Error>> {
    let area = SVGBackend::new(path, (720, 400)).into_drawing_area();
    area.fill(&WHITE)?;
    let highest = rows.iter().map(|row| row.seconds).fold(0.0, f64::max);
    let mut chart = ChartBuilder::on(&area)
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(64)
        .build_cartesian_2d((0..rows.len() - 1).into_segmented(), 0.0..highest * 1.05)?;
    let batch_size = |place: &SegmentValue<usize>| match place {
        SegmentValue::CenterOf(i) => rows.get(*i).map_or(String::new(), |row| row.batch_size.to_string()),
        _ => String::new(),
    };
    let mesh = &mut chart.configure_mesh();
    mesh.disable_x_mesh().light_line_style(WHITE).x_labels(rows.len()).x_label_formatter(&batch_size);
    mesh.x_desc("batch size").y_desc("seconds per epoch").label_style(("sans-serif", 13)).draw()?;
    let bars = rows.iter().enumerate().map(|(i, row)| (i, row.seconds));
    chart.draw_series(Histogram::vertical(&chart).style(RGBColor(0, 90, 181).filled()).margin(6).data(bars))?;
    area.present()?;
    Ok(())
}
