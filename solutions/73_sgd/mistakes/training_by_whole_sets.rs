//! An epoch is a single step down the mean gradient of all examples: full gradient descent, and not SGD.
//! 1 エポックで、全事例の平均の勾配による 1 ステップしか進んでいません。SGD ではなく勾配降下法です。
//!
//! Next: how many times does W change in an epoch of SGD with N examples?
//! 次に: N 事例の SGD では、1 エポックに W が何回変わりますか。
//!
//! Fails: `every_step_begins_where_the_last_one_ended`, `all_examples_are_used_in_every_epoch`,
//! `training_has_a_new_order_in_every_epoch`.

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    assert!(!labels.is_empty(), "there are no examples");
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    for _ in 0..config.epochs {
        w.scaled_add(-config.learning_rate, &loss::gradient(x, w, labels));
    }
}
