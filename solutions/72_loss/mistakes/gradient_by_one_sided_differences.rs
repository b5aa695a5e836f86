//! The gradient is numerical, with a step to one side only, and has few right digits.
//! 片側だけの差分による数値勾配なので、正しい桁が少ししかありません。
//!
//! Next: the numerical gradient is for checking. The formula is exact, and much faster: Xᵀ (Ŷ − Y) / N.
//! 次に: 数値勾配は検算のためのものです。Xᵀ (Ŷ − Y) / N なら正確で、ずっと速く計算できます。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    const STEP: f64 = 1e-4;
    let loss = |w: &ArrayRef2<f64>| cross_entropy(&prediction::logits(x, w), labels);
    let here = loss(w);
    let mut moved = w.to_owned();
    Array2::from_shape_fn(w.dim(), |place| {
        moved[place] += STEP;
        let there = loss(&moved);
        moved[place] = w[place];
        (there - here) / STEP
    })
}
