//! Loops over every number, one assignment a line, as in a textbook of C.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let (n, l) = z.dim();
    let mut p = Array2::<f64>::zeros((n, l));
    for i in 0..n {
        let mut max = z[[i, 0]];
        for j in 1..l {
            if z[[i, j]] > max {
                max = z[[i, j]];
            }
        }
        let mut sum = 0.0;
        for j in 0..l {
            p[[i, j]] = (z[[i, j]] - max).exp();
            sum = sum + p[[i, j]];
        }
        for j in 0..l {
            p[[i, j]] = p[[i, j]] / sum;
        }
    }
    return p;
}

pub fn predict(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>) -> Array2<f64> {
    let z = logits(x, w);
    let y = softmax(&z);
    return y;
}

pub fn sigmoid(z: f64) -> f64 {
    let e = (-z).exp();
    return 1.0 / (1.0 + e);
}
