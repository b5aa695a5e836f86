//! Training ends after one epoch, whatever the configuration says.
//! 設定に関係なく、1 エポックで学習が終わっています。
//!
//! Next: a loop over the epochs is missing, or it is left too early.
//! 次に: エポックのループがないか、途中で抜けています。
//!
//! Fails: `no_epochs_change_nothing`, `every_step_begins_where_the_last_one_ended`,
//! `all_examples_are_used_in_every_epoch`.

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    assert!(!labels.is_empty(), "there are no examples");
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    for i in epoch_order(labels.len(), 0, config.seed) {
        step(w, &x.row(i), labels[i], config.learning_rate);
    }
}
