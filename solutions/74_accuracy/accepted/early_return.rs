//! A helper that gives up at the first NaN by `?`, and an accuracy in f32 that adds 1/N for each right answer.

/// The first column with the largest score, or none where a score is NaN.
fn arg_max<'a>(scores: impl IntoIterator<Item = &'a f64>) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (column, &score) in scores.into_iter().enumerate() {
        let score = Some(score).filter(|score| !score.is_nan())?;
        best = match best {
            Some((_, largest)) if score <= largest => best,
            _ => Some((column, score)),
        };
    }
    best.map(|(column, _)| column)
}

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    scores.rows().into_iter().map(|row| arg_max(row.iter())).collect()
}

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    let (n, m) = (predicted.len(), labels.len());
    assert!(n == m && n > 0, "cannot compare {n} predictions with {m} labels");
    let share = 1.0f32 / n as f32;
    let mut sum = 0.0f32;
    for _ in (0..n).filter(|&i| predicted[i] == Some(labels[i])) {
        sum += share;
    }
    sum as f64
}

#[cfg(test)]
mod tests {
    use super::arg_max;

    #[test]
    fn the_first_of_two_largest_wins() {
        assert_eq!(arg_max(&[1.0, 2.0, 2.0]), Some(1));
        assert_eq!(arg_max(&[1.0, f64::NAN]), None);
    }
}
