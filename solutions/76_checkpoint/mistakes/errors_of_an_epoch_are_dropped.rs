//! An epoch that cannot be saved is passed over in silence.
//! エポックを保存できなくても、黙って先に進んでいます。
//!
//! Next: without the files nobody can go on later. `?` hands the error on.
//! 次に: ファイルがなければ、後で再開できません。`?` でエラーを渡しましょう。
//!
//! Fails: `an_epoch_that_cannot_be_saved_is_an_error`.

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    while state.epoch < epochs {
        train_epoch(&mut state, x, labels);
        let _ = save(&state, &path.with_file_name(file_name(state.epoch)));
    }
    Ok(state)
}
