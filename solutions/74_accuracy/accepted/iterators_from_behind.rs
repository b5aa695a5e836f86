//! Iterators: `max_by` keeps the last of several largest, so it goes from behind; the accuracy divides in f32.

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let best = |row: ndarray::ArrayView1<f64>| {
        let largest = row.iter().copied().enumerate().rev().max_by(|a, b| a.1.total_cmp(&b.1));
        largest.map(|(label, _)| label).filter(|_| !row.iter().any(|score| score.is_nan()))
    };
    scores.rows().into_iter().map(best).collect()
}

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert_eq!(predicted.len(), labels.len());
    assert_ne!(predicted.len(), 0, "no accuracy of nothing");
    let right: f32 = predicted.iter().zip(labels).map(|(p, l)| if p.as_ref() == Some(l) { 1f32 } else { 0f32 }).sum();
    f64::from(right / predicted.len() as f32)
}
