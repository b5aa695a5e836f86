//! Goes through the three matrices of a step side by side, and through the epochs by a range.

use ndarray::Zip;

pub fn step(state: &mut Checkpoint, gradient: &ArrayRef2<f64>) {
    let (rate, kept) = (state.learning_rate, state.momentum);
    Zip::from(&mut state.weight).and(&mut state.velocity).and(gradient).for_each(|weight, velocity, slope| {
        *velocity = kept.mul_add(*velocity, -rate * slope);
        *weight += *velocity;
    });
}

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    if let Err(error) = fits(&state, x, labels) {
        return Err(named(path, &error));
    }
    for epoch in state.epoch..epochs {
        train_epoch(&mut state, x, labels);
        let mut file = path.to_path_buf();
        file.set_file_name(file_name(epoch + 1));
        save(&state, &file)?;
    }
    Ok(state)
}
