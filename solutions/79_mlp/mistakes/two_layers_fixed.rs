//! Two layers are computed, whatever the model has.
//! モデルの層がいくつでも、2 層だけを計算しています。
//!
//! Next: a loop over all layers but the last, and then the last: a model may have one layer, two, or many.
//! 次に: 最後以外の層をループで計算し、それから最後の層を計算しましょう。層は 1 つでも 2 つでも、もっと多くてもかまいません。
//!
//! Fails: `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`, `logits_may_be_negative`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    linear(&relu(&linear(x, &model.layers[0])), &model.layers[1])
}
