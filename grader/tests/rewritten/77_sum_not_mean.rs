//! Rewrites: sum_not_mean

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    assert!(!batch.is_empty(), "an empty batch");
    let mut sum = ndarray::Array2::<f64>::zeros(w.dim());
    for &example in batch {
        let row = x.row(example).insert_axis(ndarray::Axis(0)).to_owned();
        sum += &loss::gradient(&row, w, &[labels[example]]);
    }
    w.scaled_add(-learning_rate, &sum);
}
