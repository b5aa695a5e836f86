//! Only the first example has a share in the gradient.
//! 最初の事例だけで勾配を計算しています。
//!
//! Next: the product Xᵀ (Ŷ − Y) adds up all examples. Which rows of X do you use?
//! 次に: 積 Xᵀ (Ŷ − Y) はすべての事例を足し合わせます。X のどの行を使っていますか。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `the_gradient_is_the_slope_of_your_own_loss`.

use ndarray::s;

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    x.slice(s![..1, ..]).t().dot(&error.slice(s![..1, ..]))
}
