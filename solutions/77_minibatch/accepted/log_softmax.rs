//! Probabilities by way of log-softmax, column by column of W, with the features of the batch stacked by a macro.

use ndarray::{Array1, Axis, Zip, stack};

/// `z − ln ∑ exp(z)`: logarithms of probabilities, without an overflow.
fn log_softmax(z: Array1<f64>) -> Array1<f64> {
    let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
    let shifted = z - max;
    let ln_sum = shifted.mapv(f64::exp).sum().ln();
    shifted - ln_sum
}

pub fn batches(order: &[usize], batch_size: usize) -> Vec<Vec<usize>> {
    let mut pieces = order.chunks_exact(batch_size);
    let mut batches: Vec<Vec<usize>> = pieces.by_ref().map(<[usize]>::to_vec).collect();
    batches.extend(Some(pieces.remainder().to_vec()).filter(|rest| !rest.is_empty()));
    batches
}

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    let (n, m) = (x.nrows(), labels.len());
    assert!(n == m, "rows: {n}, labels: {m}");
    let rows: Vec<_> = batch.iter().map(|&i| x.row(i)).collect();
    let x = stack(Axis(0), &rows).unwrap_or_else(|error| panic!("the rows of the batch do not make a matrix: {error}"));
    let mut errors = x.dot(w);
    for (mut row, &i) in errors.rows_mut().into_iter().zip(batch) {
        let log_p = log_softmax(row.to_owned());
        row.assign(&log_p.mapv(f64::exp));
        row[labels[i]] -= 1.0;
    }
    for (mut column, error) in w.columns_mut().into_iter().zip(errors.columns()) {
        let gradient = x.t().dot(&error) / batch.len() as f64;
        Zip::from(&mut column).and(&gradient).for_each(|w, g| *w -= learning_rate * g);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_logits_have_equal_logarithms() {
        let got = log_softmax(ndarray::array![1000.0, 1000.0]);
        assert!(got.iter().all(|ln| (ln + 2f64.ln()).abs() < 1e-12));
    }
}
