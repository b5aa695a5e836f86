//! The last layer has no bias.
//! 最後の層のバイアスを足していません。
//!
//! Next: the last layer is X W + b like the others; only the ReLU is missing.
//! 次に: 最後の層もほかの層と同じく X W + b です。ないのは ReLU だけです。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `logits_may_be_negative`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    let mut h = x.to_owned();
    for layer in hidden {
        h = relu(&linear(&h, layer));
    }
    h.dot(&output.weight)
}
