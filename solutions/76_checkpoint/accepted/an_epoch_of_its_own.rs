//! Has an epoch of its own, with loops over the elements in place of the given `train_epoch`, a step by such loops, other
//! notations of numbers, and a helper that names errors.

/// Puts the name of the file in front of an error, if there is one.
trait Naming<T> {
    fn of(self, path: &Path) -> io::Result<T>;
}

impl<T> Naming<T> for io::Result<T> {
    fn of(self, path: &Path) -> io::Result<T> {
        self.map_err(|error| named(path, &error))
    }
}

/// One epoch of SGD with momentum.
fn epoch(state: &mut Checkpoint, x: &ArrayRef2<f64>, labels: &[usize]) {
    for i in sgd::epoch_order(labels.len(), state.epoch, state.seed) {
        let (d, l) = state.weight.dim();
        let z: Vec<f64> = (0..l).map(|j| (0..d).map(|k| x[[i, k]] * state.weight[[k, j]]).sum()).collect();
        let largest = z.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let sum: f64 = z.iter().map(|z| (z - largest).exp()).sum();
        for k in 0..d {
            for j in 0..l {
                let error = (z[j] - largest).exp() / sum - if j == labels[i] { 1.0 } else { 0.0 };
                let velocity = state.momentum * state.velocity[[k, j]] - state.learning_rate * x[[i, k]] * error;
                state.velocity[[k, j]] = velocity;
                state.weight[[k, j]] += velocity;
            }
        }
    }
    state.epoch += 1;
}

pub fn step(state: &mut Checkpoint, gradient: &ArrayRef2<f64>) {
    for (at, slope) in gradient.indexed_iter() {
        state.velocity[at] = state.momentum * state.velocity[at] - state.learning_rate * slope;
        state.weight[at] += state.velocity[at];
    }
}

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let Checkpoint { epoch, weight, velocity, learning_rate, momentum, seed } = state;
    let mut numbers = vec![("epoch", format!("{epoch}")), ("seed", format!("{seed}"))];
    numbers.extend([("momentum", format!("{momentum:e}")), ("learning_rate", format!("{learning_rate:?}"))]);
    write(path, &[("velocity", velocity), ("weight", weight)], &numbers)
}

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).of(path)?;
    loop {
        if state.epoch >= epochs {
            break Ok(state);
        }
        epoch(&mut state, x, labels);
        save(&state, &path.with_file_name(file_name(state.epoch)))?;
    }
}
