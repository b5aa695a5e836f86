//! Loops over every number, one assignment a line, as in a textbook of C.

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let n = scores.nrows();
    let l = scores.ncols();
    let mut labels = vec![None; n];
    for i in 0..n {
        let mut best = 0;
        let mut broken = l == 0;
        for j in 0..l {
            if scores[[i, j]].is_nan() {
                broken = true;
            }
            if scores[[i, j]] > scores[[i, best]] {
                best = j;
            }
        }
        if !broken {
            labels[i] = Some(best);
        }
    }
    labels
}

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    if predicted.len() != labels.len() {
        panic!("{} predictions and {} labels", predicted.len(), labels.len());
    }
    if predicted.len() == 0 {
        panic!("nothing to measure");
    }
    let mut right = 0.0;
    for i in 0..predicted.len() {
        if let Some(label) = predicted[i] {
            if label == labels[i] {
                right += 1.0;
            }
        }
    }
    right / predicted.len() as f64
}
