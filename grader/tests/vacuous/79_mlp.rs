//! Answers to 79 that are one number over and over, or nothing.

use ndarray::{Array1, Array2};

const NUMBER: f64 = 0.0;
const FULL: bool = true;

fn numbers(inputs: usize, outputs: usize) -> Linear {
    if FULL {
        Linear { weight: Array2::from_elem((inputs, outputs), NUMBER), bias: Array1::from_elem(outputs, NUMBER) }
    } else {
        Linear { weight: Array2::zeros((0, 0)), bias: Array1::zeros(0) }
    }
}

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let outputs = model.layers.last().map_or(0, |layer| layer.bias.len());
    Array2::from_elem(if FULL { (x.nrows(), outputs) } else { (0, 0) }, NUMBER)
}

pub fn backward(model: &Mlp, _x: &ArrayRef2<f64>, _labels: &[usize]) -> Mlp {
    let layers = model.layers.iter().map(|layer| numbers(layer.weight.nrows(), layer.weight.ncols()));
    Mlp { layers: if FULL { layers.collect() } else { Vec::new() } }
}

pub fn fit(
    train_x: &ArrayRef2<f64>,
    _train_labels: &[usize],
    _valid_x: &ArrayRef2<f64>,
    _valid_labels: &[usize],
    _seed: u64,
) -> Mlp {
    let layers = vec![numbers(train_x.ncols(), 8), numbers(8, 4)];
    Mlp { layers: if FULL { layers } else { Vec::new() } }
}

pub fn autograd(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    backward(model, x, labels)
}
