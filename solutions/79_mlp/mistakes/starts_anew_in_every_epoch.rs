//! Every epoch starts with a new model, so what was learned is lost.
//! エポックごとに新しいモデルから始めているので、学習した内容が失われます。
//!
//! Next: make the model once, before the first epoch.
//! 次に: モデルは、最初のエポックの前に 1 回だけ作りましょう。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

pub fn train(x: &ArrayRef2<f64>, labels: &[usize], settings: &Settings, seed: u64) -> Mlp {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let mut model = initial(&[&[x.ncols()], &settings.hidden[..], &[4]].concat(), seed);
    let mut rng = StdRng::seed_from_u64(seed);
    for epoch in data::progress(settings.epochs, "epochs") {
        model = initial(&[&[x.ncols()], &settings.hidden[..], &[4]].concat(), seed);
        let learning_rate = settings.learning_rate * (1.0 - epoch as f64 / settings.epochs as f64);
        for batch in batches(&epoch_order(labels.len(), epoch, seed), settings.batch_size) {
            let x = dropout(x.select(Axis(0), &batch), settings.dropout, &mut rng);
            let labels: Vec<_> = batch.iter().map(|&i| labels[i]).collect();
            let gradient = backward(&model, &x, &labels);
            descend(&mut model, &gradient, learning_rate);
        }
    }
    model
}
