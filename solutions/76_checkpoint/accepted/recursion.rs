//! Resumes by calling itself on the checkpoint of the epoch after, so that every epoch is loaded from its file.

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    if state.epoch >= epochs {
        return Ok(state);
    }
    train_epoch(&mut state, x, labels);
    let next = path.with_file_name(file_name(state.epoch));
    save(&state, &next)?;
    resume(&next, x, labels, epochs)
}
