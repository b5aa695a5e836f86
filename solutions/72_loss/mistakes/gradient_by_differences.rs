//! The gradient is measured by differences, not computed from its formula.
//! 勾配を式で計算せず、数値微分で求めています。
//!
//! Next: differences are a good judge, but slow and inexact. The formula is one matrix product.
//! 次に: 数値微分はよい審判ですが、遅くて不正確です。式なら行列積 1 回で済みます。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    assert_fits(&prediction::logits(x, w), labels);
    let mut v = w.to_owned();
    Array2::from_shape_fn(w.dim(), |at| {
        let mut loss = |shift: f64| {
            v[at] = w[at] + shift;
            cross_entropy(&prediction::logits(x, &v), labels)
        };
        let difference = loss(1e-4) - loss(-1e-4);
        v[at] = w[at];
        difference / 2e-4
    })
}
