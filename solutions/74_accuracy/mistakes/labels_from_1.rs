//! The labels are counted from 1.
//! ラベルを 1 から数えています。
//!
//! Next: the first column is label 0.
//! 次に: 最初の列がラベル 0 です。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`, `there_are_as_many_labels_as_rows`.

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let mut labels = Vec::new();
    for row in scores.rows() {
        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
        let holds_nan = row.iter().any(|score| score.is_nan());
        let first = row.iter().position(|&score| score == max);
        labels.push(if holds_nan { None } else { first.map(|column| column + 1) });
    }
    labels
}
