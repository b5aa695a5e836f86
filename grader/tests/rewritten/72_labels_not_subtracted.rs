//! Rewrites: labels_not_subtracted

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let p = prediction::predict(x, w);
    assert_fits(&p, labels);
    x.t().dot(&(p / x.nrows() as f64))
}
