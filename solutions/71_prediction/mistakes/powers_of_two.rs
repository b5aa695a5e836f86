//! Powers of 2 are taken, not of e.
//! e ではなく 2 のべき乗をとっています。
//!
//! Next: `exp2` and `exp` are two functions.
//! 次に: `exp2` と `exp` は別の関数です。
//!
//! Fails: `softmax_of_six_and_four_is_as_in_the_text`, `softmax_is_the_formula`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        row.mapv_inplace(|z| (z - max).exp2());
        let sum = row.sum();
        row /= sum;
    }
    p
}
