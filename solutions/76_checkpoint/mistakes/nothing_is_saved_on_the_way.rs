//! No epoch is saved.
//! どのエポックも保存していません。
//!
//! Next: if the computer stops once more, everything since the last checkpoint is lost.
//! 次に: もう一度コンピュータが止まったら、最後のチェックポイントの後の学習がすべて失われます。
//!
//! Fails: `every_epoch_leaves_a_file_of_its_own`.

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    while state.epoch < epochs {
        train_epoch(&mut state, x, labels);
    }
    Ok(state)
}
