//! A label wins where no column before reaches its score and none behind exceeds it; accuracy is one minus the errors.

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let l = scores.ncols();
    scores
        .rows()
        .into_iter()
        .map(|row| (0..l).find(|&j| (0..l).all(|k| if k < j { row[k] < row[j] } else { row[k] <= row[j] })))
        .collect()
}

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    let n = labels.len();
    assert!(predicted.len() == n, "there are {n} labels for {} predictions", predicted.len());
    assert!(n != 0, "there are no labels");
    let errors = (0..n).filter(|&i| predicted[i] != Some(labels[i])).count();
    1.0 - errors as f64 / n as f64
}
