//! The learning rate is so large that the model falls apart.
//! 学習率が大きすぎて、モデルが壊れています。
//!
//! Next: the default is 1.0; watch the loss while it trains.
//! 次に: 既定値は 1.0 です。学習中の損失を観察してみましょう。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

pub fn search(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (hidden, dropout) in [(vec![64], 0.0)] {
        let settings = Settings { hidden, dropout, learning_rate: 1000.0, ..Settings::default() };
        let model = train(train_x, train_labels, &settings, seed);
        let accuracy = accuracy_of(&model, valid_x, valid_labels);
        trials.push(Trial { settings, model, accuracy });
    }
    trials.sort_by(|a, b| b.accuracy.total_cmp(&a.accuracy));
    trials
}
