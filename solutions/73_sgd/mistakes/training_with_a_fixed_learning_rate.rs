//! Training has a learning rate of its own, 0.001, and not that of the configuration.
//! 設定の学習率ではなく、自分で決めた 0.001 で学習しています。
//!
//! Next: is every field of `config` used?
//! 次に: `config` のフィールドを、すべて使っていますか。
//!
//! Fails: `every_step_begins_where_the_last_one_ended`, `all_examples_are_used_in_every_epoch`,
//! `the_loss_falls_on_separable_data`.

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    assert!(!labels.is_empty(), "there are no examples");
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    for epoch in 0..config.epochs {
        for i in epoch_order(labels.len(), epoch, config.seed) {
            step(w, &x.row(i), labels[i], 0.001);
        }
    }
}
