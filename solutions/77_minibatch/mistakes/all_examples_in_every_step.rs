//! Every step uses the gradient of all examples, and the batch is ignored.
//! バッチを使わずに、毎回すべての事例の勾配で更新しています。
//!
//! Next: pass the rows and labels of the batch to `loss::gradient`, and not all of them.
//! 次に: `loss::gradient` には、全体ではなく、バッチの行とラベルを渡しましょう。
//!
//! Fails: `a_batch_of_one_is_a_step_of_sgd`, `only_the_examples_of_the_batch_count`,
//! `batches_that_do_not_fit_are_refused`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], _batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    w.scaled_add(-learning_rate, &loss::gradient(x, w, labels));
}
