//! The probability is computed first; when a wrong label leads by 1000 it becomes 0, and −ln 0 is infinite.
//! 先に確率を計算しているので、1000 の差がつくと確率が 0 になり、−ln 0 が無限大になります。
//!
//! Next: ln of a quotient is a difference. Can you do without the probability?
//! 次に: 商の対数は差になります。確率を計算せずに済みませんか。
//!
//! Fails: `a_lead_of_a_thousand_costs_a_thousand_or_nothing`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let p = prediction::softmax(logits);
    let mut sum = 0.0;
    for (p, &label) in p.rows().into_iter().zip(labels) {
        sum -= p[label].ln();
    }
    sum / labels.len() as f64
}
