//! Large gradients are cut off at 1.
//! 大きな勾配を 1 で切り捨てています。
//!
//! Next: if you want to clip, do it in the step; `backward` returns the gradient as it is.
//! 次に: 勾配を制限したいなら、更新のときに行いましょう。`backward` は勾配をそのまま返します。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`.

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
        layer.weight.mapv_inplace(|slope| slope.clamp(-1.0, 1.0));
        layer.bias.mapv_inplace(|slope| slope.clamp(-1.0, 1.0));
    }
    gradient
}
