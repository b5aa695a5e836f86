//! Trains two models by threads and joins them to a wider one, whose logits are the means of theirs; looks for the best trial
//! without sorting.

pub fn search(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Vec<Trial> {
    let settings = Settings { hidden: vec![48], dropout: 0.1, ..Settings::default() };
    let models: Vec<Mlp> = std::thread::scope(|scope| {
        let trained = |seed| train(train_x, train_labels, &settings, seed);
        let other = scope.spawn(move || trained(seed.wrapping_add(1)));
        let first = trained(seed);
        vec![first, other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))]
    });
    let [a, b] = &models[..] else { panic!("two models were trained") };
    let hidden = Linear {
        weight: ndarray::concatenate![ndarray::Axis(1), a.layers[0].weight, b.layers[0].weight],
        bias: ndarray::concatenate![ndarray::Axis(0), a.layers[0].bias, b.layers[0].bias],
    };
    let output = Linear {
        weight: ndarray::concatenate![ndarray::Axis(0), a.layers[1].weight, b.layers[1].weight] / 2.0,
        bias: (&a.layers[1].bias + &b.layers[1].bias) / 2.0,
    };
    let mut trials = Vec::new();
    for model in models.iter().cloned().chain([Mlp { layers: vec![hidden, output] }]) {
        let accuracy = accuracy_of(&model, valid_x, valid_labels);
        trials.push(Trial { settings: settings.clone(), model, accuracy });
    }
    trials
}

pub fn fit(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Mlp {
    let trials = search(train_x, train_labels, valid_x, valid_labels, seed);
    let best = trials.into_iter().max_by(|a, b| a.accuracy.total_cmp(&b.accuracy));
    best.unwrap_or_else(|| panic!("nothing was tried")).model
}
