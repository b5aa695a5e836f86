//! Rewrites: step_uphill

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    let rows = x.to_owned().insert_axis(ndarray::Axis(0));
    let slope = loss::gradient(&rows, w, &[label]);
    for (w, slope) in w.iter_mut().zip(&slope) {
        *w += learning_rate * slope;
    }
}
