//! Training shuffles with a seed of its own, and not with that of the configuration.
//! 設定のシードではなく、自分で決めたシードで並べ替えています。
//!
//! Next: is every field of `config` used?
//! 次に: `config` のフィールドを、すべて使っていますか。
//!
//! Fails: `training_with_another_seed_has_another_order`.

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    assert!(!labels.is_empty(), "there are no examples");
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    for epoch in 0..config.epochs {
        for i in epoch_order(labels.len(), epoch, 42) {
            step(w, &x.row(i), labels[i], config.learning_rate);
        }
    }
}
