//! Rewrites: one_epoch_too_many

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut checkpoint = load(path)?;
    fits(&checkpoint, x, labels).map_err(|error| named(path, &error))?;
    for _ in checkpoint.epoch..epochs + 1 {
        train_epoch(&mut checkpoint, x, labels);
        save(&checkpoint, &path.with_file_name(file_name(checkpoint.epoch)))?;
    }
    Ok(checkpoint)
}
