//! The largest score is looked for in each column, and its row is the answer.
//! 行ごとではなく列ごとに最大の得点を探し、その行番号を答えています。
//!
//! Next: an example is a row. Which of `rows` and `columns` goes through the examples?
//! 次に: 1 つの事例は 1 行です。事例を順に取り出すのは、`rows` と `columns` のどちらですか。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`, `there_are_as_many_labels_as_rows`.

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let mut labels = Vec::new();
    for column in scores.columns() {
        let max = column.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
        let holds_nan = column.iter().any(|score| score.is_nan());
        labels.push(if holds_nan { None } else { column.iter().position(|&score| score == max) });
    }
    labels
}
