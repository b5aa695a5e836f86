//! The exponentials are divided by the sums of the columns, as `sum_axis(Axis(0))` gives them, and no maximum is subtracted.
//! exp を `sum_axis(Axis(0))` による列の合計で割っていて、最大値も引いていません。
//!
//! Next: a headline is a row, so take the sums along `Axis(1)`, and put the axis back with `insert_axis(Axis(1))` before you divide.
//! 次に: 1 件の見出しは 1 行です。`Axis(1)` の方向に合計し、割る前に `insert_axis(Axis(1))` で軸を戻しましょう。
//!
//! Fails: `every_row_sums_to_one`, `rows_stand_alone`, `logits_of_a_thousand_do_not_overflow`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let exp = z.mapv(f64::exp);
    let sums = exp.sum_axis(ndarray::Axis(0));
    exp / sums
}
