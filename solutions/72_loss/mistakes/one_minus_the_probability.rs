//! The loss is 1 − ŷ[label], without a logarithm.
//! 損失が 1 − ŷ[label] になっていて、対数がありません。
//!
//! Next: a probability near 0 should cost far more than 1. What does −ln do to it?
//! 次に: 0 に近い確率の損失は 1 よりずっと大きくなるべきです。−ln をとるとどうなりますか。
//!
//! Fails: `equal_logits_have_the_loss_ln_4`, `the_losses_of_the_text_are_right`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let p = prediction::softmax(logits);
    let mut sum = 0.0;
    for (p, &label) in p.rows().into_iter().zip(labels) {
        sum += 1.0 - p[label];
    }
    sum / labels.len() as f64
}
