//! ReLU is applied to what goes into a layer, the features included.
//! 層に入るほう、つまり特徴量にも ReLU をかけています。
//!
//! Next: negative features mean something; a ReLU comes after a layer, never before the first one.
//! 次に: 負の特徴量にも意味があります。ReLU は層のあとに置き、最初の層の前には置きません。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `relu_of_a_sum_is_not_the_sum_of_relus`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    let mut h = x.to_owned();
    for layer in hidden {
        h = linear(&relu(&h), layer);
    }
    linear(&relu(&h), output)
}
