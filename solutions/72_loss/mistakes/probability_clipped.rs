//! The probability is kept above 1e-12, so that no loss is above 27.6.
//! 確率を 1e-12 以上に切り上げているので、損失が 27.6 より大きくなりません。
//!
//! Next: a lead of 1000 costs 1000. Work with the logits, not with the probability.
//! 次に: 1000 の差の損失は 1000 です。確率ではなくロジットのまま計算しましょう。
//!
//! Fails: `a_lead_of_a_thousand_costs_a_thousand_or_nothing`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let p = prediction::softmax(logits);
    let mut sum = 0.0;
    for (p, &label) in p.rows().into_iter().zip(labels) {
        sum -= p[label].max(1e-12).ln();
    }
    sum / labels.len() as f64
}
