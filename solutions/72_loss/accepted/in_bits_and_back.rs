//! The loss is computed with powers of two, in bits, and turned into nats at the end; the gradient subtracts each row of X from
//! the column of its label, and both functions print what they do.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let mut bits = 0.0;
    for (z, &label) in logits.rows().into_iter().zip(labels) {
        let z = z.mapv(|z| z * std::f64::consts::LOG2_E);
        let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        bits += max + z.mapv(|z| (z - max).exp2()).sum().log2() - z[label];
    }
    println!("{bits} bits");
    bits * std::f64::consts::LN_2 / labels.len() as f64
}

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let y = prediction::predict(x, w);
    assert_fits(&y, labels);
    let mut gradient = x.t().dot(&y);
    for (row, &label) in x.rows().into_iter().zip(labels) {
        gradient.column_mut(label).scaled_add(-1.0, &row);
    }
    eprintln!("{gradient}");
    gradient / x.nrows() as f64
}
