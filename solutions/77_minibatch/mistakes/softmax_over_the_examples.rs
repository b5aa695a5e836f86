//! Softmax runs down the examples of the batch, and not along the labels of each.
//! ソフトマックスを、事例ごとのラベルの方向ではなく、バッチの事例の方向に取っています。
//!
//! Next: the probabilities of one example must sum to 1. Which axis holds its labels?
//! 次に: 確率の和が 1 になるのは、1 つの事例の中です。ラベルはどの軸に並んでいますか。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `a_batch_of_one_is_a_step_of_sgd`,
//! `a_batch_of_all_is_gradient_descent`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    assert!(!batch.is_empty(), "the batch is empty");
    let batch_x = x.select(ndarray::Axis(0), batch);
    let mut error = prediction::softmax(&batch_x.dot(w).t());
    for (mut column, &i) in error.columns_mut().into_iter().zip(batch) {
        column[labels[i]] -= 1.0;
    }
    w.scaled_add(-learning_rate / batch.len() as f64, &error.dot(&batch_x).t());
}
