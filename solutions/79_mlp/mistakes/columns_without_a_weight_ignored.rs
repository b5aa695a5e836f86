//! Columns of X for which the layer has no weight are ignored in silence.
//! 対応する重みのない X の列を、黙って無視しています。
//!
//! Next: sizes that do not fit should panic, with both sizes in the message, as `linear` does.
//! 次に: 形が合わないときは、`linear` のように両方の大きさを示して panic しましょう。
//!
//! Fails: `shapes_that_do_not_fit_are_refused`.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    let mut h = x.to_owned();
    let product = |h: &Array2<f64>, layer: &Linear| {
        let mut z = Array2::zeros((h.nrows(), layer.bias.len()));
        for (mut z, h) in z.rows_mut().into_iter().zip(h.rows()) {
            z += &layer.bias;
            for (&h, w) in h.iter().zip(layer.weight.rows()) {
                z.scaled_add(h, &w);
            }
        }
        z
    };
    for layer in hidden {
        h = relu(&product(&h, layer));
    }
    product(&h, output)
}
