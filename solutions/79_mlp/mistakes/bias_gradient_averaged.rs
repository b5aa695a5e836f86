//! The gradient of the biases is divided by the number of examples twice.
//! バイアスの勾配を、事例の数で 2 回割っています。
//!
//! Next: δ holds 1/N already; its rows are to be summed.
//! 次に: δ にはすでに 1/N が含まれています。行を合計しましょう。
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
    let mut gradient = model.clone();
    for i in (0..=last).rev() {
        gradient.layers[i] =
            Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) / x.nrows() as f64 };
        if i > 0 {
            let slope = inputs[i].mapv(|h| f64::from(h > 0.0)); // of ReLU
            error = error.dot(&model.layers[i].weight.t()) * slope;
        }
    }
    gradient
}
