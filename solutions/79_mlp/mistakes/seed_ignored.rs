//! The randomness does not come from the seed, so no model is found again.
//! 乱数がシードから作られていないので、同じモデルを再現できません。
//!
//! Next: let everything random come from `seed`.
//! 次に: 乱数はすべて `seed` から作りましょう。
//!
//! Fails: `the_model_found_has_a_hidden_layer_and_is_found_again`.

pub fn search(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Vec<Trial> {
    let seed = seed ^ ndarray_rand::rand::random::<u64>();
    let mut trials = Vec::new();
    for (hidden, dropout) in [(vec![64], 0.0)] {
        let settings = Settings { hidden, dropout, ..Settings::default() };
        let model = train(train_x, train_labels, &settings, seed);
        let accuracy = accuracy_of(&model, valid_x, valid_labels);
        trials.push(Trial { settings, model, accuracy });
    }
    trials.sort_by(|a, b| b.accuracy.total_cmp(&a.accuracy));
    trials
}
