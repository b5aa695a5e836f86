//! Only the first layer has a ReLU behind it.
//! ReLU が最初の層のあとにしかありません。
//!
//! Next: what is between the second layer and the third?
//! 次に: 2 番目と 3 番目の層の間には何があるでしょうか。
//!
//! Fails: `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    let mut h = x.to_owned();
    for (depth, layer) in hidden.iter().enumerate() {
        h = linear(&h, layer);
        if depth == 0 {
            h = relu(&h);
        }
    }
    linear(&h, output)
}
