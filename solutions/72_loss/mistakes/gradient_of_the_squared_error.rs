//! This is the gradient of the squared error, with the slope ŷ (1 − ŷ) as a factor.
//! 2 乗誤差の勾配になっていて、傾き ŷ (1 − ŷ) が掛かっています。
//!
//! Next: for softmax with cross entropy the factors cancel, and Ŷ − Y is all that is left.
//! 次に: softmax とクロスエントロピーの組では因子が打ち消し合い、Ŷ − Y だけが残ります。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `the_gradient_agrees_with_numerical_gradients`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        for (j, p) in row.iter_mut().enumerate() {
            let y = f64::from(u8::from(j == label));
            *p = (*p - y) * *p * (1.0 - *p);
        }
    }
    x.t().dot(&error) / labels.len() as f64
}
