//! Rewrites: last_on_a_tie

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let best = |row: ndarray::ArrayView1<f64>| {
        let mut best = 0;
        for (label, &score) in row.iter().enumerate() {
            if score.is_nan() {
                return None;
            }
            if score >= row[best] {
                best = label;
            }
        }
        Some(best)
    };
    scores.rows().into_iter().map(best).collect()
}
