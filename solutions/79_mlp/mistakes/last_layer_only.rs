//! Only the last layer gets a gradient; those before it get zeros.
//! 最後の層の勾配だけを計算していて、それより前の層は 0 になっています。
//!
//! Next: how does δ come one layer back?
//! 次に: δ を 1 つ前の層に戻すには、どうすればよいでしょうか。
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
    for layer in &mut gradient.layers {
        layer.weight.fill(0.0);
        layer.bias.fill(0.0);
    }
    for i in (last..=last).rev() {
        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) };
        if i > 0 {
            let slope = inputs[i].mapv(|h| f64::from(h > 0.0)); // of ReLU
            error = error.dot(&model.layers[i].weight.t()) * slope;
        }
    }
    gradient
}
