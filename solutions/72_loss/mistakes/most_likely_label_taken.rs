//! The loss is that of the most likely label, not of the right one.
//! 正解のラベルではなく、最も確率の高いラベルの損失になっています。
//!
//! Next: where do the `labels` come in?
//! 次に: `labels` がどこで使われているかを確かめましょう。
//!
//! Fails: `the_losses_of_the_text_are_right`, `softmax_is_taken_once`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let p = prediction::softmax(logits);
    let mut sum = 0.0;
    for (p, &label) in p.rows().into_iter().zip(labels) {
        let _ = label;
        sum -= p.fold(0.0, |best: f64, &p| best.max(p)).ln();
    }
    sum / labels.len() as f64
}
