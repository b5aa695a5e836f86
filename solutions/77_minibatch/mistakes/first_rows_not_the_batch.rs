//! The first B rows are used, whatever examples the batch names.
//! バッチがどの事例を指していても、先頭の B 行を使っています。
//!
//! Next: `batch` holds the numbers of the rows. Which method takes the rows with given numbers?
//! 次に: `batch` には行の番号が入っています。番号を指定して行を取り出すメソッドは何ですか。
//!
//! Fails: `only_the_examples_of_the_batch_count`, `a_short_batch_is_weighted_by_its_own_size`,
//! `a_batch_of_one_is_a_step_of_sgd`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let b = batch.len();
    w.scaled_add(-learning_rate, &loss::gradient(&x.slice(ndarray::s![..b, ..]), w, &labels[..b]));
}
