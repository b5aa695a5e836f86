//! The model found has no hidden layer.
//! 見つけたモデルに隠れ層がありません。
//!
//! Next: give `Settings` some hidden units: `hidden: vec![64]`.
//! 次に: `Settings` で `hidden: vec![64]` のように隠れユニットを指定しましょう。
//!
//! Fails: `the_model_found_has_a_hidden_layer_and_is_found_again`, `the_model_found_removes_a_tenth_of_the_errors`.

pub fn search(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (hidden, dropout) in [(vec![], 0.0), (vec![], 0.3)] {
        let settings = Settings { hidden, dropout, ..Settings::default() };
        let model = train(train_x, train_labels, &settings, seed);
        let accuracy = accuracy_of(&model, valid_x, valid_labels);
        trials.push(Trial { settings, model, accuracy });
    }
    trials.sort_by(|a, b| b.accuracy.total_cmp(&a.accuracy));
    trials
}
