//! Training takes the rows as they stand, and does not ask `epoch_order`.
//! `epoch_order` を使わず、行の並びのまま学習しています。
//!
//! Next: which order did you prepare for each epoch?
//! 次に: エポックごとの順序を返す関数を、もう書きましたね。
//!
//! Fails: `training_has_a_new_order_in_every_epoch`, `training_with_another_seed_has_another_order`.

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    assert!(!labels.is_empty(), "there are no examples");
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    for _ in 0..config.epochs {
        for i in 0..labels.len() {
            step(w, &x.row(i), labels[i], config.learning_rate);
        }
    }
}
