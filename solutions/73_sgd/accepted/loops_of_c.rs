//! Loops over every number, one assignment a line, as in a textbook of C, with a shuffle of its own.

use ndarray_rand::rand::Rng;

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    let d = w.nrows();
    let l = w.ncols();
    if x.len() != d {
        panic!("{} features, but {} rows of weights", x.len(), d);
    }
    if label >= l {
        panic!("label {}, but only {} columns", label, l);
    }
    let mut p = vec![0.0; l];
    let mut max = f64::NEG_INFINITY;
    for j in 0..l {
        for i in 0..d {
            p[j] += x[i] * w[[i, j]];
        }
        if p[j] > max {
            max = p[j];
        }
    }
    let mut sum = 0.0;
    for j in 0..l {
        p[j] = (p[j] - max).exp();
        sum += p[j];
    }
    for i in 0..d {
        for j in 0..l {
            let y = if j == label { 1.0 } else { 0.0 };
            w[[i, j]] -= learning_rate * x[i] * (p[j] / sum - y);
        }
    }
}

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    let mut rng = StdRng::seed_from_u64(seed ^ (epoch as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let mut order = vec![0; n];
    for i in 0..n {
        order[i] = i;
    }
    let mut i = n;
    while i > 1 {
        let j = rng.random_range(0..i);
        i -= 1;
        let other = order[i];
        order[i] = order[j];
        order[j] = other;
    }
    order
}

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    let n = x.nrows();
    if n == 0 {
        panic!("no examples");
    }
    if n != labels.len() {
        panic!("{} examples and {} labels", n, labels.len());
    }
    let mut epoch = 0;
    while epoch < config.epochs {
        let order = epoch_order(n, epoch, config.seed);
        for k in 0..n {
            let example = x.row(order[k]);
            step(w, &example, labels[order[k]], config.learning_rate);
        }
        epoch += 1;
    }
}
