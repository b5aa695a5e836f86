//! Collects the measurements as pairs and takes them apart at the end; draws circles without a line, a circle in the
//! legend.

pub fn measure(w: &ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize]) -> (f64, f64) {
    let scores = x.dot(w);
    let predicted = accuracy::classify(&prediction::softmax(&scores));
    (loss::cross_entropy(&scores, labels), accuracy::accuracy(&predicted, labels))
}

pub fn train(
    w: &mut ArrayRef2<f64>,
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    config: &Config,
) -> History {
    let (train, valid): (Vec<_>, Vec<_>) = (0..config.epochs)
        .map(|epoch| {
            for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
                sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
            }
            (measure(w, train_x, train_labels), measure(w, valid_x, valid_labels))
        })
        .unzip();
    let (train_loss, train_accuracy) = train.into_iter().unzip();
    let (valid_loss, valid_accuracy) = valid.into_iter().unzip();
    History { train_loss, train_accuracy, valid_loss, valid_accuracy }
}

fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let circles =
        values.iter().zip(1..).map(|(&value, epoch)| Circle::new((f64::from(epoch), value), 4, colour.filled()));
    chart.draw_series(circles)?.label(name).legend(move |(x, y)| Circle::new((x + 10, y), 4, colour.filled()));
    Ok(())
}
