//! Each step draws any example, so in an epoch some come twice and others never.
//! ステップごとに事例を引き直しているので、1 エポックに 2 回使う事例も、1 回も使わない事例もあります。
//!
//! Next: in an epoch every example has its turn once. Go through the order of the epoch.
//! 次に: 1 エポックで、どの事例もちょうど 1 回ずつ使います。エポックの順序に従って進みましょう。
//!
//! Fails: `all_examples_are_used_in_every_epoch`, `training_has_a_new_order_in_every_epoch`.

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    use ndarray_rand::rand::Rng;
    assert!(!labels.is_empty(), "there are no examples");
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let mut rng = StdRng::seed_from_u64(config.seed);
    for _ in 0..config.epochs * labels.len() {
        let i = rng.random_range(0..labels.len());
        step(w, &x.row(i), labels[i], config.learning_rate);
    }
}
