//! The gradient goes back through units that ReLU has shut.
//! ReLU で閉じたユニットにも、勾配を通しています。
//!
//! Next: what is the slope of ReLU where its output is 0?
//! 次に: ReLU の出力が 0 のとき、傾きはいくつでしょうか。
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
            error = error.dot(&model.layers[i].weight.t());
        }
    }
    gradient
}
