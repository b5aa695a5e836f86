//! Reads every file again once it is saved, as careful people do, and keeps what no file should have: an entry more.

pub fn step(state: &mut Checkpoint, gradient: &ArrayRef2<f64>) {
    let velocity = state.momentum * &state.velocity - state.learning_rate * &gradient.view();
    state.weight = &state.weight + &velocity;
    state.velocity = velocity;
}

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let mut numbers = Vec::from([("seed", state.seed.to_string()), ("epoch", state.epoch.to_string())]);
    numbers.push(("momentum", state.momentum.to_string()));
    numbers.push(("learning_rate", state.learning_rate.to_string()));
    numbers.push(("program", "problem 76".to_owned()));
    write(path, &[("weight", &state.weight), ("velocity", &state.velocity)], &numbers)?;
    let kept = load(path)?;
    if kept.epoch != state.epoch || kept.weight != state.weight || kept.velocity != state.velocity {
        return Err(named(path, &io::Error::other("the disk does not keep what is written")));
    }
    Ok(())
}

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    let left = epochs.saturating_sub(state.epoch);
    for _ in 0..left {
        let mut next = state.clone();
        train_epoch(&mut next, x, labels);
        save(&next, &path.with_file_name(file_name(next.epoch)))?;
        state = next;
    }
    Ok(state)
}
