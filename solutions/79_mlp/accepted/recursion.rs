//! A model is its first layer and the rest: forward and backward call themselves, and the error comes back as a
//! value.

use ndarray::Array1;

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    through(&model.layers, x)
}

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let (mut layers, _) = back(&model.layers, x, labels);
    layers.reverse();
    Mlp { layers }
}

fn through(layers: &[Linear], x: &ArrayRef2<f64>) -> Array2<f64> {
    match layers {
        [] => panic!("a network of 0 layers"),
        [only] => linear(x, only),
        [first, rest @ ..] => through(rest, &relu(&linear(x, first))),
    }
}

fn back(layers: &[Linear], x: &ArrayRef2<f64>, labels: &[usize]) -> (Vec<Linear>, Array2<f64>) {
    let Some((first, rest)) = layers.split_first() else { panic!("a network of 0 layers") };
    let z = linear(x, first);
    let (mut gradients, delta) = if rest.is_empty() {
        (Vec::new(), output_error(&z, labels))
    } else {
        let (gradients, mut delta) = back(rest, &relu(&z), labels);
        delta.zip_mut_with(&z, |delta, &z| {
            if z <= 0.0 {
                *delta = 0.0;
            }
        });
        (gradients, delta)
    };
    let to_x = delta.dot(&first.weight.t());
    let bias = delta.rows().into_iter().fold(Array1::zeros(delta.ncols()), |sum, row| sum + row);
    gradients.push(Linear { weight: delta.t().dot(x).reversed_axes(), bias });
    (gradients, to_x)
}
