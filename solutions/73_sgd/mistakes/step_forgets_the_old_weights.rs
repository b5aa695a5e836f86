//! The weights are replaced by the step, instead of moved by it.
//! 重みを 1 ステップ分動かすのではなく、ステップの値で置き換えています。
//!
//! Next: in W ← W − η ∂E/∂W, where do the old weights stand on the right?
//! 次に: W ← W − η ∂E/∂W の右辺で、元の重みはどこにありますか。
//!
//! Fails: `a_step_goes_against_the_gradient`, `every_step_begins_where_the_last_one_ended`.

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    let x = x.view().insert_axis(ndarray::Axis(0));
    let gradient = loss::gradient(&x, w, &[label]);
    w.assign(&(gradient * -learning_rate));
}
