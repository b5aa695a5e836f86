//! Training draws new weights to begin with, and throws away those that it was given.
//! 学習の始めに重みを作り直していて、受け取った重みを捨てています。
//!
//! Next: `w` holds the weights to start from. Whoever calls `train` has drawn them already.
//! 次に: `w` が学習を始めるときの重みです。重みは `train` を呼ぶ側がもう作っています。
//!
//! Fails: `no_epochs_change_nothing`, `every_step_begins_where_the_last_one_ended`,
//! `all_examples_are_used_in_every_epoch`.

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    assert!(!labels.is_empty(), "there are no examples");
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    w.assign(&initial_weights(w.nrows(), w.ncols(), config.seed));
    for epoch in 0..config.epochs {
        for i in epoch_order(labels.len(), epoch, config.seed) {
            step(w, &x.row(i), labels[i], config.learning_rate);
        }
    }
}
