//! The order of the examples begins again with that of epoch 0.
//! 再開後の事例の順序が、エポック 0 の順序からやり直しになっています。
//!
//! Next: `train_epoch` takes the order from `state.epoch`. Leave that as it was loaded.
//! 次に: `train_epoch` は `state.epoch` から順序を決めます。読み込んだ値のままにしておきましょう。
//!
//! Fails: `resuming_uses_everything_that_was_saved`, `resuming_gives_the_bits_of_training_that_never_stopped`.

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    let done = state.epoch;
    state.epoch = 0;
    for epoch in done..epochs {
        train_epoch(&mut state, x, labels);
        let saved = Checkpoint { epoch: epoch + 1, ..state.clone() };
        save(&saved, &path.with_file_name(file_name(saved.epoch)))?;
    }
    state.epoch = done.max(epochs);
    Ok(state)
}
