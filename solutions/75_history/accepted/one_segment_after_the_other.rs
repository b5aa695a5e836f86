//! Records through a function of its own, in another order; draws each piece of the curve as a path of two points,
//! and a triangle where there is nothing but one point.

fn record(losses: &mut Vec<f64>, accuracies: &mut Vec<f64>, (loss, accuracy): (f64, f64)) {
    losses.push(loss);
    accuracies.push(accuracy);
}

pub fn train(
    w: &mut ArrayRef2<f64>,
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    config: &Config,
) -> History {
    let mut history = History::default();
    for epoch in 0..config.epochs {
        for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
        }
        record(&mut history.valid_loss, &mut history.valid_accuracy, measure(w, valid_x, valid_labels));
        record(&mut history.train_loss, &mut history.train_accuracy, measure(w, train_x, train_labels));
    }
    history
}

fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let point = |epoch: usize| (epoch as f64, values[epoch - 1]);
    if values.len() == 1 {
        chart.draw_series([TriangleMarker::new(point(1), 4, colour.filled())])?;
    }
    let pieces = (1..values.len()).map(|epoch| [point(epoch), point(epoch + 1)]);
    let series = chart.draw_series(pieces.map(|ends| PathElement::new(ends, colour.stroke_width(3))))?;
    series.label(name).legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(3)));
    Ok(())
}
