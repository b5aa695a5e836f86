//! Rewrites: uphill

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let rows = x.select(ndarray::Axis(0), batch);
    let of_batch: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
    let slope = loss::gradient(&rows, w, &of_batch);
    for (w, slope) in w.iter_mut().zip(&slope) {
        *w += slope * learning_rate;
    }
}
