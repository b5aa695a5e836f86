//! Adds exponentials two at a time without leaving the logarithms, with ln(1 + exp(−d)); has tests of its own.

/// ln(exp(a) + exp(b)).
fn log_add_exp(a: f64, b: f64) -> f64 {
    if a == f64::NEG_INFINITY {
        return b;
    }
    a.max(b) + (-(a - b).abs()).exp().ln_1p()
}

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let mut mean = 0.0;
    for (i, &label) in labels.iter().enumerate() {
        let z = logits.row(i);
        let loss = z.iter().copied().fold(f64::NEG_INFINITY, log_add_exp) - z[label];
        mean += (loss - mean) / (i + 1) as f64;
    }
    mean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_gain_ln_2() {
        assert_eq!(log_add_exp(1000.0, 1000.0), 1000.0 + 2f64.ln());
    }
}
