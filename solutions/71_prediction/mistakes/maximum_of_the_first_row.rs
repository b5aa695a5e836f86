//! The largest logit of the first row is subtracted from every row.
//! どの行からも、先頭の行の最大値を引いています。
//!
//! Next: each row stands alone. Look for the largest logit in the row itself.
//! 次に: 行はそれぞれ独立しています。最大値はその行の中から探しましょう。
//!
//! Fails: `rows_stand_alone`, `logits_of_a_thousand_do_not_overflow`.

// in softmax:
-    let mut p = z.to_owned();
+    let max = z.row(0).fold(f64::NEG_INFINITY, |max, &z| max.max(z));
+    let mut p = z.mapv(|z| (z - max).exp());
     for mut row in p.rows_mut() {
-        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
-        row.mapv_inplace(|z| (z - max).exp());
