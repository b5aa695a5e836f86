//! All examples are looked at, each with a weight: how often the batch names it.

pub fn batches(order: &[usize], batch_size: usize) -> Vec<Vec<usize>> {
    assert!(batch_size > 0, "the batch size is 0");
    let mut batches: Vec<Vec<usize>> = Vec::with_capacity(order.len().div_ceil(batch_size));
    for (k, &example) in order.iter().enumerate() {
        if k % batch_size == 0 {
            batches.push(Vec::with_capacity(batch_size.min(order.len())));
        }
        batches[k / batch_size].push(example);
    }
    batches
}

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "x has {} rows, and there are {} labels", x.nrows(), labels.len());
    assert!(!batch.is_empty(), "the batch is empty");
    let mut weights = vec![0.0; labels.len()];
    for &i in batch {
        weights[i] += 1.0 / batch.len() as f64;
    }
    let mut error = prediction::predict(x, w);
    for ((mut row, &label), &weight) in error.rows_mut().into_iter().zip(labels).zip(&weights) {
        row[label] -= 1.0;
        row *= weight;
    }
    ndarray::linalg::general_mat_mul(-learning_rate, &x.t(), &error, 1.0, w);
}
