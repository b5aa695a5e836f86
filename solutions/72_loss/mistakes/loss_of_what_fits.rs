//! Rows without a label are left out without a word (`zip` ends with the shorter of the two).
//! ラベルのない行を黙って捨てています(`zip` は短いほうで終わります)。
//!
//! Next: call `assert_fits` before you read a label.
//! 次に: ラベルを読む前に `assert_fits` を呼びましょう。
//!
//! Fails: `the_loss_refuses_labels_that_do_not_fit`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    let mut sum = 0.0;
    for (z, &label) in logits.rows().into_iter().zip(labels) {
        let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        sum += max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
    }
    sum / labels.len() as f64
}
