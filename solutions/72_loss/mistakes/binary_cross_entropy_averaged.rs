//! The binary cross entropy of every label is averaged over all numbers, as PyTorch's `BCELoss` does.
//! PyTorch の `BCELoss` のように、ラベルごとの 2 値クロスエントロピーをすべての数で平均しています。
//!
//! Next: W = 0 gives 0.562335 here and should give ln 4. Which loss takes one label of many?
//! 次に: W = 0 で 0.562335 になりますが、正しくは ln 4 です。多数のラベルから 1 つを選ぶ損失はどれでしょうか。
//!
//! Fails: `equal_logits_have_the_loss_ln_4`, `the_losses_of_the_text_are_right`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let p = prediction::softmax(logits);
    let mut sum = 0.0;
    for (p, &label) in p.rows().into_iter().zip(labels) {
        for (j, &p) in p.iter().enumerate() {
            sum -= if j == label { p.ln() } else { (1.0 - p).ln() };
        }
    }
    sum / logits.len() as f64
}
