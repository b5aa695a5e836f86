//! The search for a good model: which settings are tried, and which model is taken.

use ndarray::ArrayRef2;

use crate::*;

/// Tries several settings: trains a model by each on the training data, and measures it on the validation data.
///
/// * `train_x`, `train_labels`: to learn from, shape `(N, D)` and N labels
/// * `valid_x`, `valid_labels`: to choose by
///
/// Returns what was tried, in any order: [`fit`] takes the most accurate on the validation data.
pub fn search(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Vec<Trial> {
    // hole: todo!("try several settings\n{seed} {:?}", (train_x.dim(), train_labels.len(), valid_x.dim(), valid_labels.len()))
    // in Japanese: いくつかの設定を試す
    let mut trials = Vec::new();
    for (hidden, dropout) in [(vec![64], 0.0), (vec![64, 32], 0.3)] {
        let settings = Settings { hidden, dropout, ..Settings::default() };
        let model = train(train_x, train_labels, &settings, seed);
        let accuracy = accuracy_of(&model, valid_x, valid_labels);
        trials.push(Trial { settings, model, accuracy });
    }
    trials
    // end hole
}

/// The best model that you can find with these data. The seed decides whatever is random.
///
/// This one is done for you, and yours to change: nothing but the model counts.
///
/// # Panics
///
/// When [`search`] returns no trial.
pub fn fit(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Mlp {
    let trials = best_first(search(train_x, train_labels, valid_x, valid_labels, seed));
    trials.into_iter().next().expect("`search` returned no trial").model
}
