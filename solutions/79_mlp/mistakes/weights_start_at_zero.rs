//! All weights start at 0, so all hidden units stay alike for ever.
//! 重みがすべて 0 から始まるので、隠れユニットがいつまでも同じままです。
//!
//! Next: let the weights start random, with variance 2 / inputs.
//! 次に: 重みは、分散 2 / 入力数の乱数から始めましょう。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

pub fn initial(sizes: &[usize], seed: u64) -> Mlp {
    let _ = seed;
    let layer = |inputs: usize, outputs: usize| Linear {
        weight: Array2::zeros((inputs, outputs)),
        bias: Array1::zeros(outputs),
    };
    Mlp { layers: sizes.windows(2).map(|pair| layer(pair[0], pair[1])).collect() }
}
