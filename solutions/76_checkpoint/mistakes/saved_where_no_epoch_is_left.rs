//! A checkpoint is saved even where no epoch was left to do.
//! 残りのエポックがないときにも、チェックポイントを保存しています。
//!
//! Next: nothing has changed, so there is nothing to save.
//! 次に: 何も変わっていないので、保存するものはありません。
//!
//! Fails: `resuming_at_the_end_changes_nothing`.

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    while state.epoch < epochs {
        train_epoch(&mut state, x, labels);
        save(&state, &path.with_file_name(file_name(state.epoch)))?;
    }
    save(&state, &path.with_file_name(file_name(state.epoch)))?;
    Ok(state)
}
