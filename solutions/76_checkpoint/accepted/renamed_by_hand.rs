//! Makes the temporary file by the standard library alone, and takes it away if anything fails; writes in a thread; the step
//! works on matrices that are turned over, which lie column by column afterwards.

pub fn step(state: &mut Checkpoint, gradient: &ArrayRef2<f64>) {
    assert_eq!(gradient.dim(), state.weight.dim(), "a gradient for each weight");
    let mut velocity = state.velocity.t().to_owned() * state.momentum;
    velocity = velocity - gradient.t().to_owned() * state.learning_rate;
    let weight = state.weight.t().to_owned() + &velocity;
    state.velocity = velocity.reversed_axes();
    state.weight = weight.reversed_axes();
}

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    while state.epoch < epochs {
        train_epoch(&mut state, x, labels);
        let (copy, target) = (state.clone(), path.with_file_name(file_name(state.epoch)));
        let writer = std::thread::spawn(move || save(&copy, &target));
        writer.join().map_err(|_| io::Error::other("the writing thread panicked"))??;
    }
    Ok(state)
}

pub fn write(path: &Path, matrices: &[(&str, &Array2<f64>)], numbers: &[(&str, String)]) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let temporary = path.with_file_name(name);
    let whole = to_bytes(matrices, numbers).and_then(|bytes| {
        let mut file = std::fs::File::create(&temporary)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        std::fs::rename(&temporary, path)
    });
    whole.map_err(|error| {
        let _ = std::fs::remove_file(&temporary);
        named(path, &error)
    })
}
