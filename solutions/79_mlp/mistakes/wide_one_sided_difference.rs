//! The gradient is a difference over a wide step to one side, and only roughly right.
//! 勾配を幅の広い片側差分で求めているので、大まかな値にしかなっていません。
//!
//! Next: go backwards through the layers, or at least take the difference between both sides.
//! 次に: 層を逆にたどって計算しましょう。差分を使うなら、せめて両側の差をとりましょう。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`,
//! `the_gradient_of_every_parameter_agrees_with_the_numerical_one`.

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let loss = |model: &Mlp| loss::cross_entropy(&forward(model, x), labels);
    let (now, mut gradient, mut moved) = (loss(model), model.clone(), model.clone());
    for i in 0..model.layers.len() {
        for at in ndarray::indices(model.layers[i].weight.dim()) {
            moved.layers[i].weight[at] += 0.1;
            gradient.layers[i].weight[at] = (loss(&moved) - now) / 0.1;
            moved.layers[i].weight[at] = model.layers[i].weight[at];
        }
        for at in 0..model.layers[i].bias.len() {
            moved.layers[i].bias[at] += 0.1;
            gradient.layers[i].bias[at] = (loss(&moved) - now) / 0.1;
            moved.layers[i].bias[at] = model.layers[i].bias[at];
        }
    }
    gradient
}
