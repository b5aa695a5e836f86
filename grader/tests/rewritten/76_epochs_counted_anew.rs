//! Rewrites: epochs_counted_anew

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut checkpoint = load(path)?;
    fits(&checkpoint, x, labels).map_err(|error| named(path, &error))?;
    let last = checkpoint.epoch + epochs;
    while checkpoint.epoch < last {
        train_epoch(&mut checkpoint, x, labels);
        let file = path.with_file_name(file_name(checkpoint.epoch));
        save(&checkpoint, &file)?;
    }
    Ok(checkpoint)
}
