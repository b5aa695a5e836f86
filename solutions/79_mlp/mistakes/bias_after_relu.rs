//! The bias is added after the ReLU, not before it.
//! バイアスを ReLU の前ではなく、あとで足しています。
//!
//! Next: what goes into the ReLU is X W + b.
//! 次に: ReLU に入るのは X W + b です。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    let mut h = x.to_owned();
    for layer in hidden {
        h = relu(&h.dot(&layer.weight)) + &layer.bias;
    }
    linear(&h, output)
}
