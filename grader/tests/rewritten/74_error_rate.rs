//! Rewrites: error_rate

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "{} predictions, {} labels", predicted.len(), labels.len());
    assert!(!labels.is_empty(), "no examples");
    let mistakes: Vec<bool> = predicted.iter().zip(labels).map(|(guess, &label)| *guess != Some(label)).collect();
    mistakes.iter().map(|&mistake| f64::from(u8::from(mistake))).sum::<f64>() / mistakes.len() as f64
}
