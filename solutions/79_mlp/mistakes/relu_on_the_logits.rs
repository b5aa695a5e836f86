//! There is a ReLU after the last layer too, so no logit is ever negative.
//! 最後の層のあとにも ReLU をかけているので、ロジットが負になりません。
//!
//! Next: which layers have a ReLU behind them, and which one has none?
//! 次に: ReLU をかけるのはどの層のあとで、かけないのはどの層でしょうか。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `logits_may_be_negative`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    let mut h = x.to_owned();
    for layer in hidden {
        h = relu(&linear(&h, layer));
    }
    relu(&linear(&h, output))
}
