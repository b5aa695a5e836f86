//! A small number is added inside the logarithm, and every loss is a little too small.
//! 対数の中に小さな数を足しているので、どの損失もわずかに小さくなります。
//!
//! Next: there is a way around ln 0 that changes nothing: take the largest logit out of the ln of the sum.
//! 次に: 結果を変えずに ln 0 を避ける方法があります。和の対数から最大のロジットをくくり出しましょう。
//!
//! Fails: `a_lead_of_a_thousand_costs_a_thousand_or_nothing`, `equal_logits_have_the_loss_ln_4`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let p = prediction::softmax(logits);
    let mut sum = 0.0;
    for (p, &label) in p.rows().into_iter().zip(labels) {
        sum -= (p[label] + 1e-7).ln();
    }
    sum / labels.len() as f64
}
