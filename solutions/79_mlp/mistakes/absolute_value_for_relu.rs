//! Negative numbers become positive, where ReLU makes them 0.
//! 負の値を 0 にせず、符号を変えて正にしています。
//!
//! Next: ReLU shuts out what is negative.
//! 次に: ReLU は負の値を通しません。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `relu_of_a_sum_is_not_the_sum_of_relus`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    let mut h = x.to_owned();
    for layer in hidden {
        h = linear(&h, layer).mapv(f64::abs);
    }
    linear(&h, output)
}
