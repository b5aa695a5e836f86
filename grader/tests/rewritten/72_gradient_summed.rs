//! Rewrites: gradient_summed

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let p = prediction::predict(x, w);
    assert_fits(&p, labels);
    let mut total = Array2::zeros(w.dim());
    for (i, &label) in labels.iter().enumerate() {
        for d in 0..w.nrows() {
            for l in 0..w.ncols() {
                let target = if l == label { 1.0 } else { 0.0 };
                total[[d, l]] += x[[i, d]] * (p[[i, l]] - target);
            }
        }
    }
    total
}
