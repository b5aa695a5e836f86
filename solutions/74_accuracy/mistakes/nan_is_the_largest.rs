//! NaN counts as the largest score, as `total_cmp` has it.
//! NaN を最大の得点として扱っています。`total_cmp` の順序では NaN が最大になります。
//!
//! Next: a row that holds NaN has no label. Look for NaN first.
//! 次に: NaN を含む行にはラベルがありません。まず NaN があるかどうかを調べましょう。
//!
//! Fails: `a_row_that_holds_nan_has_no_label`.

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let mut labels = Vec::new();
    for row in scores.rows() {
        let max = row.iter().copied().max_by(f64::total_cmp);
        labels.push(max.and_then(|max| row.iter().position(|&score| score == max || score.is_nan())));
    }
    labels
}
