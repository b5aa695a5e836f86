//! The layers have no bias: only the products are computed.
//! 積だけを計算していて、バイアスを足していません。
//!
//! Next: a layer is X W + b; `linear` does both.
//! 次に: 1 つの層は X W + b です。`linear` は両方を計算します。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `logits_may_be_negative`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    let mut h = x.to_owned();
    for layer in hidden {
        h = relu(&h.dot(&layer.weight));
    }
    h.dot(&output.weight)
}
