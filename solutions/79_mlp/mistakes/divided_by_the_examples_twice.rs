//! The gradient is divided by the number of examples twice.
//! 勾配を、事例の数で 2 回割っています。
//!
//! Next: `output_error` divides by N already.
//! 次に: `output_error` ではすでに N で割ってあります。
//!
//! Fails: `the_gradient_of_every_parameter_agrees_with_the_numerical_one`,
//! `seeing_every_example_twice_changes_no_gradient`.

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let last = model.layers.len() - 1;
    let mut inputs = vec![x.to_owned()]; // what goes into each layer
    for i in 0..last {
        inputs.push(relu(&linear(&inputs[i], &model.layers[i])));
    }
    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels);
    error /= labels.len() as f64;
    let mut gradient = model.clone();
    for i in (0..=last).rev() {
        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) };
        if i > 0 {
            let slope = inputs[i].mapv(|h| f64::from(h > 0.0)); // of ReLU
            error = error.dot(&model.layers[i].weight.t()) * slope;
        }
    }
    gradient
}
