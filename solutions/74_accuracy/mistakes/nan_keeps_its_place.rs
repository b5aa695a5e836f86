//! Nothing is larger than NaN, so a NaN in the first column keeps its place, and the first label wins.
//! NaN より大きい数はないので、先頭の列が NaN だと、そのまま最初のラベルになります。
//!
//! Next: a comparison with NaN is never true. Look for NaN before you compare.
//! 次に: NaN との比較は決して真になりません。比べる前に、NaN があるかどうかを調べましょう。
//!
//! Fails: `a_row_that_holds_nan_has_no_label`.

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let mut labels = Vec::new();
    for row in scores.rows() {
        let mut best = 0;
        for j in 1..row.len() {
            if row[j] > row[best] {
                best = j;
            }
        }
        labels.push(Some(best));
    }
    labels
}
