//! The logarithm to base 2 is taken: the loss is in bits.
//! 2 を底とする対数を使っているので、損失がビット単位になっています。
//!
//! Next: information theory counts in bits, learning in nats. Which logarithm is that?
//! 次に: 情報理論ではビット、学習ではナットを使います。それはどの対数でしょうか。
//!
//! Fails: `equal_logits_have_the_loss_ln_4`, `the_losses_of_the_text_are_right`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let p = prediction::softmax(logits);
    let mut sum = 0.0;
    for (p, &label) in p.rows().into_iter().zip(labels) {
        sum -= p[label].log2();
    }
    sum / labels.len() as f64
}
