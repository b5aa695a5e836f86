//! Every label is asked by itself whether it is the right one (binary cross entropy), also the wrong ones.
//! ラベルごとに「正解かどうか」を問う損失（2 値クロスエントロピー）になり、不正解のラベルまで数えています。
//!
//! Next: of the sum over the labels, only the right one remains. Which terms of yours are too many?
//! 次に: ラベルについての和で残るのは正解の項だけです。余分な項はどれでしょうか。
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
    sum / labels.len() as f64
}
