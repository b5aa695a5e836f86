//! The scores are compared by `partial_cmp(…).unwrap()`, which panics where one of them is NaN.
//! 得点を `partial_cmp(…).unwrap()` で比べているので、NaN があるとパニックします。
//!
//! Next: look for NaN before you compare: such a row has the answer `None`.
//! 次に: 比べる前に NaN を探しましょう。NaN を含む行の答えは `None` です。
//!
//! Fails: `a_row_that_holds_nan_has_no_label`.

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let mut labels = Vec::new();
    for row in scores.rows() {
        let mut best = None;
        for (j, score) in row.iter().enumerate() {
            let is_larger = best.is_none_or(|best: usize| score.partial_cmp(&row[best]).unwrap().is_gt());
            best = if is_larger { Some(j) } else { best };
        }
        labels.push(best);
    }
    labels
}
