//! A forward pass that keeps everything in a struct, a backward pass that takes it; the loss by the logarithm of
//! the softmax, and a test of its own.

use ndarray::Array1;

struct Cache {
    before_relu: Vec<Array2<f64>>,
    after_relu: Vec<Array2<f64>>,
}

impl Cache {
    fn new(model: &Mlp, x: &ArrayRef2<f64>) -> Self {
        assert_ne!(model.layers.len(), 0, "a model needs a layer");
        let mut cache = Self { before_relu: Vec::new(), after_relu: vec![x.to_owned()] };
        for layer in &model.layers {
            let z = linear(&cache.after_relu[cache.after_relu.len() - 1], layer);
            cache.after_relu.push(relu(&z));
            cache.before_relu.push(z);
        }
        cache
    }
}

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    Cache::new(model, x).before_relu.remove(model.layers.len() - 1)
}

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let cache = Cache::new(model, x);
    let last = model.layers.len() - 1;
    let logits = &cache.before_relu[last];
    loss::assert_fits(logits, labels);
    let mut delta = log_softmax(logits).exp();
    delta.indexed_iter_mut().for_each(|((i, j), p)| *p -= if j == labels[i] { 1.0 } else { 0.0 });
    let n = logits.nrows() as f64;
    let mut layers = Vec::with_capacity(model.layers.len());
    for i in (0..=last).rev() {
        // The mean is taken here, at the end of each sum.
        let weight = cache.after_relu[i].t().dot(&delta) / n;
        layers.push(Linear { weight, bias: Array1::ones(logits.nrows()).dot(&delta) / n });
        let Some(below) = i.checked_sub(1) else { break };
        delta = delta.dot(&model.layers[i].weight.t());
        ndarray::Zip::from(&mut delta).and(&cache.before_relu[below]).for_each(|delta, &z| *delta *= relu_slope(z));
    }
    layers.reverse();
    Mlp { layers }
}

fn relu_slope(z: f64) -> f64 {
    if z > 0.0 { 1.0 } else { 0.0 }
}

fn log_softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut z = z.to_owned();
    for mut row in z.rows_mut() {
        let largest = row.iter().copied().reduce(f64::max).unwrap_or_default();
        let total = largest + row.iter().map(|z| (z - largest).exp()).sum::<f64>().ln();
        row -= total;
    }
    z
}

#[cfg(test)]
mod own_tests {
    use ndarray::array;

    use super::*;

    #[test]
    fn probabilities_of_equal_logits_are_equal() {
        let halves = log_softmax(&array![[1e3, 1e3]]).exp();
        assert!((halves - 0.5).iter().all(|difference| difference.abs() < 1e-12));
    }
}
