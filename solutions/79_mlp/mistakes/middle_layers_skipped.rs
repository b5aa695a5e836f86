//! Only the first and the last layer are used; those between are skipped.
//! 最初と最後の層だけを使い、間の層を飛ばしています。
//!
//! Next: a model may have any number of layers; go through all of them.
//! 次に: 層の数は決まっていません。すべての層を順に通りましょう。
//!
//! Fails: `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    let mut h = x.to_owned();
    for layer in hidden.iter().take(1) {
        h = relu(&linear(&h, layer));
    }
    linear(&h, output)
}
