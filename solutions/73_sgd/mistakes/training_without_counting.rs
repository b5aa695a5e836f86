//! Rows and labels are not counted: labels too many are ignored, and labels too few end in a panic about an index.
//! 行とラベルの数を比べていません。ラベルが多ければ余りを無視し、少なければ添字のパニックで終わります。
//!
//! Next: `assert!` before the loops that the two numbers agree, and name both in the message.
//! 次に: ループの前に `assert!` で 2 つの数が同じことを確かめ、メッセージに両方の数を入れましょう。
//!
//! Fails: `examples_and_labels_that_do_not_fit_are_refused`.

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    assert!(x.nrows() > 0, "there are no examples");
    for epoch in 0..config.epochs {
        for i in epoch_order(x.nrows(), epoch, config.seed) {
            step(w, &x.row(i), labels[i], config.learning_rate);
        }
    }
}
