//! Does without problem 71: the probabilities, the gradient and the checks of the sizes are written anew.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    let (n, l) = logits.dim();
    assert!(n != 0, "no examples were given");
    assert_eq!(n, labels.len(), "there are {n} rows of logits, but {} labels", labels.len());
    let mut total = 0.0;
    for i in 0..n {
        assert!(labels[i] < l, "the label {} is not below {l}", labels[i]);
        let z = logits.row(i).to_vec();
        let m = z.iter().copied().reduce(f64::max).unwrap_or(0.0);
        total -= z[labels[i]] - m - z.iter().map(|z| f64::exp(z - m)).sum::<f64>().ln();
    }
    total / n as f64
}

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let (n, d) = x.dim();
    let l = w.ncols();
    assert_eq!(d, w.nrows(), "x has {d} columns, but w has {} rows", w.nrows());
    assert!(n != 0, "no examples were given");
    assert_eq!(n, labels.len(), "there are {n} rows of x, but {} labels", labels.len());
    let mut gradient = Array2::zeros((d, l));
    for (x, &label) in x.rows().into_iter().zip(labels) {
        assert!(label < l, "the label {label} is not below {l}");
        let z: Vec<f64> = (0..l).map(|j| x.dot(&w.column(j))).collect();
        let m = z.iter().copied().reduce(f64::max).unwrap_or(0.0);
        let e: Vec<f64> = z.iter().map(|z| (z - m).exp()).collect();
        let s: f64 = e.iter().sum();
        for j in 0..l {
            let error = e[j] / s - if j == label { 1.0 } else { 0.0 };
            gradient.column_mut(j).scaled_add(error / n as f64, &x);
        }
    }
    gradient
}
