//! The training goes up the gradient, and the loss grows.
//! 勾配を登る方向に学習しているので、損失が増えていきます。
//!
//! Next: the gradient points to where the loss grows; which sign has the step?
//! 次に: 勾配は損失が増える方向を指しています。更新の符号はどうなるべきでしょうか。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

pub fn descend(model: &mut Mlp, gradient: &Mlp, learning_rate: f64) {
    for (layer, slope) in model.layers.iter_mut().zip(&gradient.layers) {
        layer.weight.scaled_add(learning_rate, &slope.weight);
        layer.bias.scaled_add(learning_rate, &slope.bias);
    }
}
