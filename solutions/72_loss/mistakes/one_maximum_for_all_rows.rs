//! The largest logit of all rows is taken out, and a row far below it becomes ln 0.
//! 全部の行の中の最大のロジットを引いているので、それよりずっと小さい行が ln 0 になります。
//!
//! Next: rows stand alone. Where must the largest logit be looked for?
//! 次に: 行はそれぞれ独立しています。最大のロジットはどこから探すべきでしょうか。
//!
//! Fails: `a_lead_of_a_thousand_costs_a_thousand_or_nothing`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let max = logits.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
    let mut sum = 0.0;
    for (z, &label) in logits.rows().into_iter().zip(labels) {
        sum += max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
    }
    sum / labels.len() as f64
}
