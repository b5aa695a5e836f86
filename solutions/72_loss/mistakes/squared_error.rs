//! The squared error of the probabilities is taken.
//! 確率の 2 乗誤差を計算しています。
//!
//! Next: the squared error suits numbers such as prices. The loss of a label is −ln of its probability.
//! 次に: 2 乗誤差は値段のような数に向いています。ラベルの損失は、その確率の −ln です。
//!
//! Fails: `equal_logits_have_the_loss_ln_4`, `the_losses_of_the_text_are_right`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let p = prediction::softmax(logits);
    let mut sum = 0.0;
    for (p, &label) in p.rows().into_iter().zip(labels) {
        for (j, &p) in p.iter().enumerate() {
            let y = f64::from(u8::from(j == label));
            sum += (p - y) * (p - y);
        }
    }
    sum / labels.len() as f64
}
