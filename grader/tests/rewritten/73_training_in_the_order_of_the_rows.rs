//! Rewrites: training_in_the_order_of_the_rows

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    assert!(!labels.is_empty(), "no examples to learn from");
    assert!(labels.len() == x.nrows(), "{} labels for {} rows", labels.len(), x.nrows());
    for _ in 0..config.epochs {
        for (row, &label) in x.rows().into_iter().zip(labels) {
            step(w, &row, label, config.learning_rate);
        }
    }
}
