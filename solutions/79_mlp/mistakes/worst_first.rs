//! The trials are sorted from the worst to the best, so the worst one is returned.
//! 結果を悪い順に並べているので、最も悪いモデルが返されます。
//!
//! Next: the first of the list is the one that `fit` takes.
//! 次に: `fit` が使うのは、リストの最初のものです。
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
    for (hidden, dropout) in [(vec![1], 0.3), (vec![64], 0.0), (vec![128], 0.3)] {
        let settings = Settings { hidden, dropout, ..Settings::default() };
        let model = train(train_x, train_labels, &settings, seed);
        let accuracy = accuracy_of(&model, valid_x, valid_labels);
        trials.push(Trial { settings, model, accuracy });
    }
    trials.sort_by(|a, b| a.accuracy.total_cmp(&b.accuracy));
    trials
}
