//! Examples whose label is too large are left out (as with PyTorch's `ignore_index`).
//! 大きすぎるラベルの事例を除いています（PyTorch の `ignore_index` のような動作です）。
//!
//! Next: a label that does not exist is a mistake in the data: say so.
//! 次に: 存在しないラベルはデータの誤りです。黙って除かず、知らせましょう。
//!
//! Fails: `the_loss_refuses_labels_that_do_not_fit`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert!(!labels.is_empty(), "there are no examples");
    assert!(logits.nrows() == labels.len(), "{} rows, but {} labels", logits.nrows(), labels.len());
    let mut sum = 0.0;
    for (z, &label) in logits.rows().into_iter().zip(labels) {
        let Some(right) = z.get(label) else { continue };
        let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        sum += max + z.mapv(|z| (z - max).exp()).sum().ln() - right;
    }
    sum / labels.len() as f64
}
