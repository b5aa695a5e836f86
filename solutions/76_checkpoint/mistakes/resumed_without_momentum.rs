//! Training goes on with the plain SGD of problem 73.
//! 問題 73 の、モメンタムのない SGD で学習を再開しています。
//!
//! Next: `train_epoch` does an epoch with the velocity. What happens to V here?
//! 次に: `train_epoch` は、速度を使って 1 エポック学習します。このコードで V はどうなりますか。
//!
//! Fails: `two_epochs_with_one_example_are_as_in_the_text`, `resuming_uses_everything_that_was_saved`.

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    while state.epoch < epochs {
        for i in sgd::epoch_order(labels.len(), state.epoch, state.seed) {
            sgd::step(&mut state.weight, &x.row(i), labels[i], state.learning_rate);
        }
        state.epoch += 1;
        save(&state, &path.with_file_name(file_name(state.epoch)))?;
    }
    Ok(state)
}
