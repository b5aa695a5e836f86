//! A step has the length of the gradient, whatever the learning rate is.
//! 学習率に関係なく、勾配の長さのまま進んでいます。
//!
//! Next: which of the four arguments of `step` is never used?
//! 次に: `step` の 4 つの引数のうち、使っていないものはどれでしょうか。
//!
//! Fails: `a_step_goes_against_the_gradient`, `all_examples_are_used_in_every_epoch`.

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, _learning_rate: f64) {
    let x = x.view().insert_axis(ndarray::Axis(0));
    w.scaled_add(-1.0, &loss::gradient(&x, w, &[label]));
}
