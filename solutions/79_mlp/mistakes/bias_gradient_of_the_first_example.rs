//! The gradient of the biases is that of the first example only.
//! バイアスの勾配が、最初の事例のものだけになっています。
//!
//! Next: every row of δ has something to say about the bias.
//! 次に: δ のすべての行がバイアスに関わります。
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
        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.row(0).to_owned() };
        if i > 0 {
            let slope = inputs[i].mapv(|h| f64::from(h > 0.0)); // of ReLU
            error = error.dot(&model.layers[i].weight.t()) * slope;
        }
    }
    gradient
}
