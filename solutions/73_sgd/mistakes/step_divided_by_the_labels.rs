//! The gradient of one example is divided by the number of labels, as if it were a sum over them.
//! 1 事例の勾配を、ラベルについての和であるかのように、ラベルの数で割っています。
//!
//! Next: the loss of one example is −ln of one probability. There is nothing to take a mean of.
//! 次に: 1 事例の損失は、1 つの確率の −ln です。平均を取るものはありません。
//!
//! Fails: `a_step_goes_against_the_gradient`, `every_step_begins_where_the_last_one_ended`.

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    let x = x.view().insert_axis(ndarray::Axis(0));
    let labels = w.ncols() as f64;
    w.scaled_add(-learning_rate / labels, &loss::gradient(&x, w, &[label]));
}
