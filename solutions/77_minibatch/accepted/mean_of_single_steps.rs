//! Each example makes its step of problem 73 from the same weights, and the mean of where they lead is the new W.

use ndarray::Array2;

pub fn batches(order: &[usize], batch_size: usize) -> Vec<Vec<usize>> {
    assert!(batch_size != 0);
    match order.split_at_checked(batch_size) {
        Some((first, rest)) => {
            let mut all = vec![first.to_vec()];
            all.append(&mut batches(rest, batch_size));
            all
        }
        None if order.is_empty() => Vec::new(),
        None => vec![order.to_vec()],
    }
}

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} and {} differ", x.nrows(), labels.len());
    assert!(batch.len() > 0, "no batch");
    let mut mean = Array2::<f64>::zeros(w.dim());
    for &i in batch {
        let mut after = w.to_owned();
        sgd::step(&mut after, &x.row(i), labels[i], learning_rate);
        mean.scaled_add(1.0 / batch.len() as f64, &after);
    }
    w.assign(&mean);
}
