//! Examples that do not fit the checkpoint panic, instead of being an error.
//! 事例とチェックポイントの形が合わないとき、エラーにならずにパニックしています。
//!
//! Next: `fits` tells it before the first epoch begins.
//! 次に: `fits` を使うと、最初のエポックを始める前に分かります。
//!
//! Fails: `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    while state.epoch < epochs {
        train_epoch(&mut state, x, labels);
        save(&state, &path.with_file_name(file_name(state.epoch)))?;
    }
    Ok(state)
}
