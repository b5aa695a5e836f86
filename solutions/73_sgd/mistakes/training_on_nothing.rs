//! Training without any example ends well, as if it had learnt something.
//! 事例が 1 件もないのに、何かを学習したかのように終わっています。
//!
//! Next: refuse an empty set with a panic before the loops.
//! 次に: ループの前で、事例が 0 件ならパニックさせましょう。
//!
//! Fails: `examples_and_labels_that_do_not_fit_are_refused`.

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    for epoch in 0..config.epochs {
        for i in epoch_order(labels.len(), epoch, config.seed) {
            step(w, &x.row(i), labels[i], config.learning_rate);
        }
    }
}
