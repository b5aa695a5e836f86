//! A checkpoint that cannot be loaded panics when training is resumed.
//! 読み込めないチェックポイントから再開しようとすると、パニックします。
//!
//! Next: `load` has returned an error that names the file. Hand it on with `?`.
//! 次に: `load` は、ファイルの名前の入ったエラーを返しています。`?` でそのまま渡しましょう。
//!
//! Fails: `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path).unwrap();
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    while state.epoch < epochs {
        train_epoch(&mut state, x, labels);
        save(&state, &path.with_file_name(file_name(state.epoch)))?;
    }
    Ok(state)
}
