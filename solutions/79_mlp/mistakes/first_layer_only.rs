//! Only the first layer is computed.
//! 最初の層しか計算していません。
//!
//! Next: what comes out of a layer goes into the next one.
//! 次に: 層から出たものは、次の層に入ります。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `relu_of_a_sum_is_not_the_sum_of_relus`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    linear(x, hidden.first().unwrap_or(output))
}
