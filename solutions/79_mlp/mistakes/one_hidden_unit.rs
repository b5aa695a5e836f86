//! The hidden layer has a single unit: a bottleneck through which four labels do not fit.
//! 隠れ層にユニットが 1 つしかありません。4 つのラベルを見分けるには狭すぎます。
//!
//! Next: try 64 units, or 128.
//! 次に: 64 個や 128 個のユニットを試してみましょう。
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
    for (hidden, dropout) in [(vec![1], 0.0)] {
        let settings = Settings { hidden, dropout, ..Settings::default() };
        let model = train(train_x, train_labels, &settings, seed);
        let accuracy = accuracy_of(&model, valid_x, valid_labels);
        trials.push(Trial { settings, model, accuracy });
    }
    trials.sort_by(|a, b| b.accuracy.total_cmp(&a.accuracy));
    trials
}
