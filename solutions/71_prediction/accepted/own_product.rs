//! Predicts one headline after the other with a matrix product of its own; softmax works on plain vectors.

/// Softmax of one row.
fn softmax_row(row: &[f64]) -> Vec<f64> {
    let max = row.iter().copied().reduce(f64::max).unwrap_or(0.0);
    let e: Vec<f64> = row.iter().map(|z| (z - max).exp()).collect();
    let sum: f64 = e.iter().rev().sum();
    e.iter().map(|e| e * (1.0 / sum)).collect()
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let flat: Vec<f64> = z.rows().into_iter().flat_map(|row| softmax_row(&row.to_vec())).collect();
    Array2::from_shape_vec(z.dim(), flat).expect("softmax keeps the shape")
}

pub fn predict(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>) -> Array2<f64> {
    assert_eq!(x.ncols(), w.nrows(), "x has {} columns, but w has {} rows", x.ncols(), w.nrows());
    let mut y = Array2::zeros((x.nrows(), w.ncols()));
    for (x, mut y) in x.rows().into_iter().zip(y.rows_mut()) {
        let z: Vec<f64> = w.columns().into_iter().map(|w| x.iter().zip(w).map(|(x, w)| x * w).sum()).collect();
        for (y, p) in y.iter_mut().zip(softmax_row(&z)) {
            *y = p;
        }
    }
    y
}

pub fn sigmoid(z: f64) -> f64 {
    let p = softmax_row(&[z, 0.0]);
    p[0]
}
