//! The gradient is multiplied by a learning rate.
//! 勾配に学習率をかけています。
//!
//! Next: the learning rate belongs to the step, not to the gradient.
//! 次に: 学習率は更新のときに使うもので、勾配には含めません。
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
            error = error.dot(&model.layers[i].weight.t()) * slope;
        }
    }
    for layer in &mut gradient.layers {
        layer.weight *= 0.1;
        layer.bias *= 0.1;
    }
    gradient
}
