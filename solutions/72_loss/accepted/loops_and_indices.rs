//! Loops over every number, one assignment a line, as in a textbook of C.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let n = logits.nrows();
    let l = logits.ncols();
    let mut loss = 0.0;
    for i in 0..n {
        let mut max = logits[[i, 0]];
        for j in 1..l {
            if logits[[i, j]] > max {
                max = logits[[i, j]];
            }
        }
        let mut s = 0.0;
        for j in 0..l {
            s = s + (logits[[i, j]] - max).exp();
        }
        loss = loss + (max + s.ln() - logits[[i, labels[i]]]) / n as f64;
    }
    return loss;
}

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let y_hat = prediction::predict(x, w);
    assert_fits(&y_hat, labels);
    let n = x.nrows();
    let d = w.nrows();
    let l = w.ncols();
    let mut g = Array2::<f64>::zeros((d, l));
    for i in 0..n {
        for j in 0..l {
            let y = if labels[i] == j { 1.0 } else { 0.0 };
            for k in 0..d {
                g[[k, j]] = g[[k, j]] + x[[i, k]] * (y_hat[[i, j]] - y) / n as f64;
            }
        }
    }
    return g;
}
