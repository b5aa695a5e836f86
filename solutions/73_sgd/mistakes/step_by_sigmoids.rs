//! Each label has a sigmoid of its own; that is the gradient of binary cross entropy.
//! ラベルごとに別々のシグモイドを使っています。これは 2 値の交差エントロピーの勾配です。
//!
//! Next: the labels exclude each other, so their probabilities must sum to 1. Which function does that?
//! 次に: ラベルはどれか 1 つなので、確率の和は 1 でなければなりません。それを満たす関数は何ですか。
//!
//! Fails: `a_step_goes_against_the_gradient`, `all_examples_are_used_in_every_epoch`.

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    let mut error = x.dot(w).mapv(prediction::sigmoid);
    error[label] -= 1.0;
    for (mut row, &x) in w.rows_mut().into_iter().zip(x) {
        row.scaled_add(-learning_rate * x, &error);
    }
}
