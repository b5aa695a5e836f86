//! The loss is computed in f32: eight digits are lost.
//! 損失を f32 で計算しているので、8 桁ほど精度が失われています。
//!
//! Next: the logits are f64. Stay with f64 from end to end.
//! 次に: ロジットは f64 です。最後まで f64 のまま計算しましょう。
//!
//! Fails: `the_losses_of_the_text_are_right`, `the_gradient_is_the_slope_of_your_own_loss`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let mut sum = 0.0f32;
    for (z, &label) in logits.rows().into_iter().zip(labels) {
        let z = z.mapv(|z| z as f32);
        let max = z.fold(f32::NEG_INFINITY, |max, &z| max.max(z));
        sum += max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
    }
    f64::from(sum) / labels.len() as f64
}
