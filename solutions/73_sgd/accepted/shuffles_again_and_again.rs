//! One generator for all epochs, which shuffles as often as epochs have passed; the step is an outer product.

use ndarray::Array2;

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    use ndarray::Axis;
    assert!(label < w.ncols(), "there is no label {label}");
    let row = x.view().insert_axis(Axis(0));
    let column = x.view().insert_axis(Axis(1));
    let p = prediction::predict(&row, w);
    let y = Array2::from_shape_fn(p.dim(), |(_, j)| f64::from(u8::from(j == label)));
    let change = column.dot(&(y - p)) * learning_rate;
    let moved = &w.view() + &change;
    w.assign(&moved);
}

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    use ndarray_rand::rand::seq::SliceRandom;
    let mut rng = StdRng::seed_from_u64(seed);
    let mut order: Vec<usize> = (0..n).collect();
    for _ in 0..=epoch {
        order.shuffle(&mut rng);
    }
    order
}

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    let n = labels.len();
    assert!(n > 0, "no labels");
    assert!(n == x.nrows(), "{n} labels for {} rows", x.nrows());
    let orders: Vec<Vec<usize>> = (0..config.epochs).map(|epoch| epoch_order(n, epoch, config.seed)).collect();
    for i in orders.concat() {
        step(w, &x.row(i), labels[i], config.learning_rate);
    }
}
