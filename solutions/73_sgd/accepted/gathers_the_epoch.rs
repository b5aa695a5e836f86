//! Rows and labels are gathered in the order of the epoch before its steps; the step subtracts whole matrices.

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    let x = x.to_owned().into_shape_with_order((1, x.len())).expect("one row");
    let before = w.to_owned();
    w.assign(&(&before - learning_rate * &loss::gradient(&x, &before, &[label])));
}

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    use ndarray_rand::rand::seq::SliceRandom;
    // The generator of the epoch begins where that of the seed is after as many numbers.
    let mut rng = StdRng::seed_from_u64(seed);
    for _ in 0..epoch {
        rng = StdRng::from_rng(&mut rng);
    }
    let mut order = Vec::from_iter(0..n);
    order.shuffle(&mut rng);
    order
}

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    loss::assert_fits(x, &vec![0; labels.len()]);
    for epoch in 0..config.epochs {
        let order = epoch_order(labels.len(), epoch, config.seed);
        let x = x.select(ndarray::Axis(0), &order);
        let labels = order.iter().map(|&i| labels[i]);
        for (x, label) in x.rows().into_iter().zip(labels) {
            step(w, &x, label, config.learning_rate);
        }
    }
}
