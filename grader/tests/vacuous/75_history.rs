//! Answers to 75 that are one number over and over, or nothing.

const NUMBER: f64 = 0.0;
const FULL: bool = true;

pub fn measure(_w: &ArrayRef2<f64>, _x: &ArrayRef2<f64>, _labels: &[usize]) -> (f64, f64) {
    (NUMBER, NUMBER)
}

pub fn train(
    _w: &mut ArrayRef2<f64>,
    _train_x: &ArrayRef2<f64>,
    _train_labels: &[usize],
    _valid_x: &ArrayRef2<f64>,
    _valid_labels: &[usize],
    config: &Config,
) -> History {
    let numbers = vec![NUMBER; if FULL { config.epochs } else { 0 }];
    History {
        train_loss: numbers.clone(),
        train_accuracy: numbers.clone(),
        valid_loss: numbers.clone(),
        valid_accuracy: numbers,
    }
}

pub fn plot(_history: &History) -> String {
    let point = format!("{NUMBER},{NUMBER} ");
    if FULL { format!("<svg><polyline points=\"{}\"/></svg>", point.repeat(10)) } else { String::new() }
}
