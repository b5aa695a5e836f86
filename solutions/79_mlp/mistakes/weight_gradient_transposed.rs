//! The gradient of a weight is transposed.
//! 重みの勾配が転置されています。
//!
//! Next: the gradient has the shape of the weight, inputs × outputs: Hᵀ δ.
//! 次に: 勾配の形は重みと同じ、入力 × 出力です。Hᵀ δ を計算しましょう。
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
        gradient.layers[i] = Linear { weight: error.t().dot(&inputs[i]), bias: error.sum_axis(ndarray::Axis(0)) };
        if i > 0 {
            let slope = inputs[i].mapv(|h| f64::from(h > 0.0)); // of ReLU
            error = error.dot(&model.layers[i].weight.t()) * slope;
        }
    }
    gradient
}
