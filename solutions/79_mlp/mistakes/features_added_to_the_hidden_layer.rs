//! The hidden layer adds what went into it: a shortcut that the model does not have.
//! 隠れ層の出力にその入力を足す、モデルにないショートカットがあります。
//!
//! Next: H₁ is ReLU(X W₁ + b₁), and nothing else.
//! 次に: H₁ は ReLU(X W₁ + b₁) だけです。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    let mut h = x.to_owned();
    for layer in hidden {
        let through = relu(&linear(&h, layer));
        h = if through.dim() == h.dim() { through + &h } else { through };
    }
    linear(&h, output)
}
