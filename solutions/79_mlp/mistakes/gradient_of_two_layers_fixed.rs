//! The gradient of two layers is computed, whatever the model has.
//! モデルの層がいくつでも、2 層分の勾配だけを計算しています。
//!
//! Next: a loop from the last layer to the first: a model may have one layer, two, or many.
//! 次に: 最後の層から最初の層へループで戻りましょう。層は 1 つでも 2 つでも、もっと多くてもかまいません。
//!
//! Fails: `the_gradient_of_every_parameter_agrees_with_the_numerical_one`, `the_gradient_of_deep_and_large_models_is_the_formula`.

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let (hidden, output) = (&model.layers[0], &model.layers[1]);
    let h = relu(&linear(x, hidden));
    let error = output_error(&linear(&h, output), labels);
    let error_below = error.dot(&output.weight.t()) * h.mapv(|h| f64::from(h > 0.0));
    let layer = |input: &ArrayRef2<f64>, error: &Array2<f64>| Linear {
        weight: input.t().dot(error),
        bias: error.sum_axis(ndarray::Axis(0)),
    };
    Mlp { layers: vec![layer(x, &error_below), layer(&h, &error)] }
}
