//! The model has five outputs, where there are four labels.
//! ラベルは 4 つなのに、モデルの出力が 5 つあります。
//!
//! Next: the last layer has one output for each label.
//! 次に: 最後の層の出力は、ラベルの数だけにします。
//!
//! Fails: `the_model_found_has_a_hidden_layer_and_is_found_again`, `the_model_found_keeps_up_with_a_single_layer`.

pub fn train(x: &ArrayRef2<f64>, labels: &[usize], settings: &Settings, seed: u64) -> Mlp {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let mut model = initial(&[&[x.ncols()], &settings.hidden[..], &[5]].concat(), seed);
    let mut rng = StdRng::seed_from_u64(seed);
    for epoch in data::progress(settings.epochs, "epochs") {
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
