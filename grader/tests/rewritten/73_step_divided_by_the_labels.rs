//! Rewrites: step_divided_by_the_labels

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    let mean = loss::gradient(&x.view().insert_axis(ndarray::Axis(0)), w, &[label]) / w.ncols() as f64;
    for (w, mean) in w.iter_mut().zip(&mean) {
        *w -= mean * learning_rate;
    }
}
