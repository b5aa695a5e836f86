//! Each epoch is saved before it is trained.
//! どのエポックも、学習する前に保存しています。
//!
//! Next: the file of an epoch holds what that epoch has taught. The last one has no file at all.
//! 次に: エポックのファイルには、そのエポックで学習した結果が入るはずです。これでは、
//! 最後のエポックのファイルがありません。
//!
//! Fails: `every_epoch_leaves_a_file_of_its_own`.

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    while state.epoch < epochs {
        save(&state, &path.with_file_name(file_name(state.epoch)))?;
        train_epoch(&mut state, x, labels);
    }
    Ok(state)
}
