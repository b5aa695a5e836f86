//! Probabilities by way of log-sum-exp, and each column of W moves by itself: the right one up, the others down.

/// `ln ∑ exp(zⱼ)`, which does not overflow.
fn log_sum_exp(z: &[f64]) -> f64 {
    let max = z.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    max + z.iter().map(|z| (z - max).exp()).sum::<f64>().ln()
}

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    assert!(x.len() == w.nrows() && label < w.ncols(), "x or the label does not fit the weights");
    let logits: Vec<f64> = w.columns().into_iter().map(|column| column.dot(x)).collect();
    let total = log_sum_exp(&logits);
    w.column_mut(label).scaled_add(learning_rate, x);
    for (mut column, logit) in w.columns_mut().into_iter().zip(logits) {
        column.scaled_add(-learning_rate * (logit - total).exp(), x);
    }
}

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes[8..16].copy_from_slice(&(epoch as u64).to_le_bytes());
    ndarray_rand::rand::seq::index::sample(&mut StdRng::from_seed(bytes), n, n).into_vec()
}

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    let examples: Vec<_> = x.rows().into_iter().collect();
    assert!(examples.len() == labels.len(), "examples: {}, labels: {}", examples.len(), labels.len());
    assert!(!examples.is_empty(), "examples: 0");
    for epoch in data::progress(config.epochs, "rounds") {
        let order = epoch_order(examples.len(), epoch, config.seed);
        order.iter().for_each(|&i| step(w, &examples[i], labels[i], config.learning_rate));
    }
}

#[cfg(test)]
mod tests {
    use super::log_sum_exp;

    #[test]
    fn two_zeros_make_ln_2() {
        assert!((log_sum_exp(&[0.0, 0.0]) - 2f64.ln()).abs() < 1e-15);
    }
}
