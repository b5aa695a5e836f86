//! A random number generator written by hand, a trait for it, and weights that are kept transposed while a step lasts.

/// SplitMix64: a counter, well mixed.
struct Mixer(u64);

/// A source of random numbers.
trait Source {
    /// The next number, of 64 random bits.
    fn next(&mut self) -> u64;

    /// A number below `end`, by the upper half of a product.
    fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }
}

impl Source for Mixer {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    let mut transposed = w.t().as_standard_layout().into_owned();
    let mut error = transposed.dot(x);
    let max = error.iter().copied().max_by(f64::total_cmp).expect("there is a label");
    error.mapv_inplace(|z| (z - max).exp());
    error /= error.sum();
    error[label] -= 1.0;
    for (mut row, error) in transposed.rows_mut().into_iter().zip(error) {
        row.scaled_add(-error * learning_rate, x);
    }
    w.assign(&transposed.t());
}

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    let mut source = Mixer(Mixer(seed).next().wrapping_add(epoch as u64));
    let mut rest: Vec<usize> = (0..n).collect();
    let mut order = Vec::with_capacity(n);
    while !rest.is_empty() {
        let at = source.below(rest.len());
        order.push(rest.swap_remove(at));
    }
    order
}

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    match (x.nrows(), labels.len()) {
        (0, _) | (_, 0) => panic!("there is nothing to train on"),
        (rows, labels) if rows != labels => panic!("{rows} rows do not fit {labels} labels"),
        (n, _) => {
            for epoch in 0..config.epochs {
                for i in epoch_order(n, epoch, config.seed) {
                    step(w, &x.row(i), labels[i], config.learning_rate);
                }
            }
        }
    }
}
