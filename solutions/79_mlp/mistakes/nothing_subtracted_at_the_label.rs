//! δ of the last layer is the softmax alone: the right labels are not used.
//! 最後の層の δ が softmax そのもので、正解のラベルを使っていません。
//!
//! Next: subtract 1 at the right label of each row.
//! 次に: 各行で、正解のラベルのところから 1 を引きましょう。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`,
//! `the_gradient_of_every_parameter_agrees_with_the_numerical_one`.

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let last = model.layers.len() - 1;
    let mut inputs = vec![x.to_owned()]; // what goes into each layer
    for i in 0..last {
        inputs.push(relu(&linear(&inputs[i], &model.layers[i])));
    }
    loss::assert_fits(&linear(&inputs[last], &model.layers[last]), labels);
    let mut error = prediction::softmax(&linear(&inputs[last], &model.layers[last])) / labels.len() as f64;
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
