//! The logarithm of the logit itself is taken, as if it were a probability.
//! ロジットを確率とみなして、そのまま対数をとっています。
//!
//! Next: a logit may be negative or above 1. Which function makes a probability of it?
//! 次に: ロジットは負にも 1 より大きくもなります。確率に変えるのはどの関数でしょうか。
//!
//! Fails: `equal_logits_have_the_loss_ln_4`, `the_losses_of_the_text_are_right`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let mut sum = 0.0;
    for (z, &label) in logits.rows().into_iter().zip(labels) {
        sum -= z[label].ln();
    }
    sum / labels.len() as f64
}
