//! The logits are clipped to ±100 before the exponential, so that 1000 and 999 become the same.
//! exp の前にロジットを ±100 に切りつめているので、1000 と 999 が同じになっています。
//!
//! Next: subtracting the largest logit keeps the differences; clipping does not.
//! 次に: 最大値を引けば差は変わりませんが、切りつめると差が失われます。
//!
//! Fails: `logits_of_a_thousand_do_not_overflow`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        row.mapv_inplace(|z| z.clamp(-100.0, 100.0).exp());
        let sum = row.sum();
        row /= sum;
    }
    p
}
