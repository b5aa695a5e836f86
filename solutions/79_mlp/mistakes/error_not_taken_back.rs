//! The same δ is used for every layer that it fits; it is not taken back through the weights.
//! δ を重みを通して戻さずに、そのまま前の層にも使っています。
//!
//! Next: δ of the layer before is δ times the transposed weights.
//! 次に: 1 つ前の層の δ は、δ に重みの転置をかけたものです。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`,
//! `the_gradient_of_every_parameter_agrees_with_the_numerical_one`.

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let last = model.layers.len() - 1;
    let mut inputs = vec![x.to_owned()]; // what goes into each layer
    for i in 0..last {
        inputs.push(relu(&linear(&inputs[i], &model.layers[i])));
    }
    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels);
    let mut gradient = model.clone();
    for i in (0..=last).rev() {
        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) };
        if i > 0 {
            let slope = inputs[i].mapv(|h| f64::from(h > 0.0)); // of ReLU
            error = if error.dim() == slope.dim() { error * slope } else { Array2::zeros(slope.dim()) };
        }
    }
    gradient
}
