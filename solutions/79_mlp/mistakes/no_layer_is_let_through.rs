//! A model without any layer gives back the features.
//! 層のないモデルが、特徴量をそのまま返しています。
//!
//! Next: what should happen when `split_last` gives `None`?
//! 次に: `split_last` が `None` のとき、どうすべきでしょうか。
//!
//! Fails: `shapes_that_do_not_fit_are_refused`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { return x.to_owned() };
    let mut h = x.to_owned();
    for layer in hidden {
        h = relu(&linear(&h, layer));
    }
    linear(&h, output)
}
