//! Answers to 73 that are one number over and over, or nothing.

const NUMBER: f64 = 0.0;
const FULL: bool = true;

pub fn step(w: &mut ArrayRef2<f64>, _x: &ArrayRef1<f64>, _label: usize, _learning_rate: f64) {
    if FULL {
        w.fill(NUMBER);
    }
}

pub fn epoch_order(n: usize, _epoch: usize, _seed: u64) -> Vec<usize> {
    if FULL { vec![NUMBER as usize; n] } else { Vec::new() }
}

pub fn train(w: &mut ArrayRef2<f64>, _x: &ArrayRef2<f64>, _labels: &[usize], _config: &Config) {
    if FULL {
        w.fill(NUMBER);
    }
}
