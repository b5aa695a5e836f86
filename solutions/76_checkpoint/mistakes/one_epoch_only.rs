//! One epoch is trained, however many are left.
//! 残りの数にかかわらず、1 エポックだけ学習しています。
//!
//! Next: an `if` where a loop should be?
//! 次に: ループを書くべきところが `if` になっていませんか。
//!
//! Fails: `two_epochs_with_one_example_are_as_in_the_text`, `resuming_uses_everything_that_was_saved`,
//! `resuming_gives_the_bits_of_training_that_never_stopped`, `every_epoch_leaves_a_file_of_its_own`.

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    if state.epoch < epochs {
        train_epoch(&mut state, x, labels);
        save(&state, &path.with_file_name(file_name(state.epoch)))?;
    }
    Ok(state)
}
