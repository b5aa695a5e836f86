//! Every example overwrites the loss of the one before, so that only the last one is left.
//! 事例ごとに損失を上書きしているので、最後の事例だけが残ります。
//!
//! Next: `=` or `+=`? And what is divided by N at the end?
//! 次に: `=` か `+=` かを考えましょう。最後に N で割るのは何でしょうか。
//!
//! Fails: `the_loss_of_a_set_is_the_mean_of_its_examples`, `the_loss_is_the_formula`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let mut loss = 0.0;
    for (z, &label) in logits.rows().into_iter().zip(labels) {
        let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        loss = max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
    }
    loss
}
