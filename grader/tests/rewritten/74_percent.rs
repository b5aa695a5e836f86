//! Rewrites: percent

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert_eq!(predicted.len(), labels.len(), "{} predictions, {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "no examples");
    let mut percent = 0.0;
    for (guess, &label) in predicted.iter().zip(labels) {
        if *guess == Some(label) {
            percent += 100.0 / labels.len() as f64;
        }
    }
    percent
}
