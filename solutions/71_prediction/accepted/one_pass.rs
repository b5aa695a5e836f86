//! Finds the largest logit and the sum of a row in a single pass, which scales the sum anew at each larger logit; the sigmoid
//! is a hyperbolic tangent, and the prediction is computed turned over.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.slice(ndarray::s![.., ..;-1]).to_owned();
    for mut row in p.outer_iter_mut() {
        let (max, sum) = row.iter().fold((f64::NEG_INFINITY, 0.0), |(max, sum): (f64, f64), &z| {
            if z <= max { (max, sum + (z - max).exp()) } else { (z, sum * (max - z).exp() + 1.0) }
        });
        row.iter_mut().for_each(|z| *z = (*z - max).exp() / sum);
    }
    p.invert_axis(ndarray::Axis(1));
    p
}

pub fn predict(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>) -> Array2<f64> {
    assert_eq!(x.ncols(), w.nrows(), "a weight for each feature");
    softmax(&w.t().dot(&x.t()).reversed_axes())
}

pub fn sigmoid(z: f64) -> f64 {
    0.5 * (1.0 + (0.5 * z).tanh())
}
