//! The maximum is not set back at each row, so a row with small scores keeps the label of a row before.
//! 最大値を行ごとに初期値へ戻していないので、得点の小さい行に前の行のラベルが残ります。
//!
//! Next: what must begin anew with each row?
//! 次に: 行ごとに初期化し直すべきものは何ですか。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`, `every_row_is_labelled_by_itself`.

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let mut labels = Vec::new();
    let mut max = f64::NEG_INFINITY;
    let mut best = 0;
    for row in scores.rows() {
        for (label, &score) in row.iter().enumerate() {
            if score > max {
                max = score;
                best = label;
            }
        }
        let holds_nan = row.iter().any(|score| score.is_nan());
        labels.push(if holds_nan { None } else { Some(best) });
    }
    labels
}
