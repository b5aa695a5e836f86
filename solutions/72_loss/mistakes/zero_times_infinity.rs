//! The sum runs over all labels with a one-hot Y, and 0 · ln 0 is NaN.
//! one-hot の Y を掛けてすべてのラベルについて足しているので、0 · ln 0 が NaN になります。
//!
//! Next: only one label counts. Take that one, without multiplying the others by 0.
//! 次に: 数えるのは 1 つのラベルだけです。ほかに 0 を掛けるのではなく、その 1 つを取り出しましょう。
//!
//! Fails: `a_lead_of_a_thousand_costs_a_thousand_or_nothing`.

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let p = prediction::softmax(logits);
    let mut sum = 0.0;
    for (p, &label) in p.rows().into_iter().zip(labels) {
        for (j, &p) in p.iter().enumerate() {
            let y = if j == label { 1.0 } else { 0.0 };
            sum -= y * p.ln();
        }
    }
    sum / labels.len() as f64
}
