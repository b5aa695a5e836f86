//! Loops over every element, one assignment a line, as in a textbook of C; the softmax is never made.

pub fn measure(w: &ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize]) -> (f64, f64) {
    let n = x.nrows();
    let d = x.ncols();
    let l = w.ncols();
    assert!(n > 0, "there are no examples");
    assert!(labels.len() == n, "{n} rows, but {} labels", labels.len());
    assert!(d == w.nrows(), "{d} features, but weights for {}", w.nrows());
    let mut loss = 0.0;
    let mut right = 0;
    for i in 0..n {
        assert!(labels[i] < l, "label {}, but weights for {l} labels only", labels[i]);
        let mut z = vec![0.0; l];
        for j in 0..l {
            for k in 0..d {
                z[j] += x[[i, k]] * w[[k, j]];
            }
        }
        let mut best = 0;
        for j in 1..l {
            if z[j] > z[best] {
                best = j;
            }
        }
        let mut sum = 0.0;
        for j in 0..l {
            sum += f64::exp(z[j] - z[best]);
        }
        loss += z[best] - z[labels[i]] + f64::ln(sum);
        if best == labels[i] {
            right += 1;
        }
    }
    (loss / n as f64, f64::from(right) / n as f64)
}

pub fn train(
    w: &mut ArrayRef2<f64>,
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    config: &Config,
) -> History {
    let mut history = History {
        train_loss: vec![0.0; config.epochs],
        train_accuracy: vec![0.0; config.epochs],
        valid_loss: vec![0.0; config.epochs],
        valid_accuracy: vec![0.0; config.epochs],
    };
    for epoch in 0..config.epochs {
        let order = sgd::epoch_order(train_labels.len(), epoch, config.seed);
        for k in 0..order.len() {
            let i = order[k];
            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
        }
        let on_train = measure(w, train_x, train_labels);
        let on_valid = measure(w, valid_x, valid_labels);
        history.train_loss[epoch] = on_train.0;
        history.train_accuracy[epoch] = on_train.1;
        history.valid_loss[epoch] = on_valid.0;
        history.valid_accuracy[epoch] = on_valid.1;
    }
    history
}

fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
    let mut points = Vec::new();
    let mut epoch = 1.0;
    for value in values {
        points.push((epoch, *value));
        epoch += 1.0;
    }
    let line = LineSeries::new(points, &colour).point_size(2);
    let series = chart.draw_series(line)?;
    series.label(name);
    series.legend(move |(x, y)| PathElement::new(vec![(x, y), (x + 10, y)], colour));
    Ok(())
}
