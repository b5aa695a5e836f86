//! One column of the gradient at a time, and only slices and iterators in the loss.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    (0..labels.len())
        .map(|i| {
            let z = logits.row(i);
            let m = z.iter().fold(f64::MIN, |m, &z| m.max(z));
            m - z[labels[i]] + z.iter().map(|z| (z - m).exp()).sum::<f64>().ln()
        })
        .sum::<f64>()
        / labels.len() as f64
}

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let p = prediction::predict(x, w);
    assert_fits(&p, labels);
    let scale = 1.0 / labels.len() as f64;
    let mut gradient = Array2::zeros(w.dim());
    for (j, mut column) in gradient.columns_mut().into_iter().enumerate() {
        let error: ndarray::Array1<f64> =
            labels.iter().zip(p.column(j)).map(|(&label, p)| if label == j { p - 1.0 } else { *p }).collect();
        column.assign(&(x.t().dot(&error) * scale));
    }
    gradient
}
