//! `max_by` with `total_cmp` finds the label: of equal scores it takes the last one, and NaN counts as the largest.
//! `max_by` と `total_cmp` でラベルを探しています。同点では最後のものが選ばれ、NaN が最大として扱われます。
//!
//! Next: on a tie the first label wins, and a row that holds NaN has none. Which of the two does your `max_by` get wrong first?
//! 次に: 同点では最初のラベルが選ばれ、NaN を含む行にはラベルがありません。まずどちらを直しますか。
//!
//! Fails: `a_row_that_holds_nan_has_no_label`.

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let best = |row: ndarray::ArrayView1<f64>| row.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map(|(j, _)| j);
    scores.rows().into_iter().map(best).collect()
}
