//! The logarithm to base 10 is taken.
//! 10 を底とする対数を使っています。
//!
//! Next: the natural logarithm is called `ln` in Rust.
//! 次に: 自然対数は Rust では `ln` です。
//!
//! Fails: `equal_logits_have_the_loss_ln_4`, `the_losses_of_the_text_are_right`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let p = prediction::softmax(logits);
    let mut sum = 0.0;
    for (p, &label) in p.rows().into_iter().zip(labels) {
        sum -= p[label].log10();
    }
    sum / labels.len() as f64
}
