//! The model is returned as it was made, without any training.
//! 作ったままのモデルを、学習せずに返しています。
//!
//! Next: call `train`, or make the steps yourself.
//! 次に: `train` を呼ぶか、自分で更新を行いましょう。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

pub fn fit(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Mlp {
    assert!(train_labels.len() + valid_labels.len() + valid_x.nrows() > 0, "no examples");
    initial(&[train_x.ncols(), 64, 4], seed)
}
