//! Rewrites: gradient_points_down

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let p = prediction::predict(x, w);
    assert_fits(&p, labels);
    let mut y = Array2::zeros(p.dim());
    for (i, &label) in labels.iter().enumerate() {
        y[[i, label]] = 1.0;
    }
    x.t().dot(&(y - p)) / labels.len() as f64
}
