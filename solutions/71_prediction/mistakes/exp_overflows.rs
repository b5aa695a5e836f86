//! The exponential of a large logit is infinite, and ∞/∞ is NaN.
//! 大きなロジットの exp が無限大になり、∞/∞ が NaN になっています。
//!
//! Next: only the differences between logits count. Which number can you subtract, so that no exponent is above 0?
//! 次に: 大切なのはロジットの差だけです。何を引けば、exp の中が 0 を超えなくなるでしょうか。
//!
//! Fails: `logits_of_a_thousand_do_not_overflow`, `rows_stand_alone`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        row.mapv_inplace(f64::exp);
        let sum = row.sum();
        row /= sum;
    }
    p
}
