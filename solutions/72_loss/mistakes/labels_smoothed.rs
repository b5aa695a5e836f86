//! A tenth of the truth is spread over all labels (label smoothing).
//! 正解の 1 割をすべてのラベルに分けています(ラベル平滑化)。
//!
//! Next: here all of the truth is on one label: a clear and right answer costs next to nothing.
//! 次に: ここでは正解は 1 つのラベルだけです。はっきり正解していれば、損失はほとんど 0 になります。
//!
//! Fails: `softmax_is_taken_once`, `a_lead_of_a_thousand_costs_a_thousand_or_nothing`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let mut sum = 0.0;
    for (z, &label) in logits.rows().into_iter().zip(labels) {
        let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        let total = max + z.mapv(|z| (z - max).exp()).sum().ln();
        sum += 0.9 * (total - z[label]) + 0.1 * (total - z.sum() / z.len() as f64);
    }
    sum / labels.len() as f64
}
