//! The largest logit of all rows is subtracted, and a row far below it becomes 0/0.
//! 全部の行の中の最大値を引いているので、それよりずっと小さい行が 0/0 になります。
//!
//! Next: each row stands alone. Where must the largest logit be looked for?
//! 次に: 行はそれぞれ独立しています。最大値はどこから探すべきでしょうか。
//!
//! Fails: `rows_stand_alone`.

// in softmax:
-    let mut p = z.to_owned();
+    let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
+    let mut p = z.mapv(|z| (z - max).exp());
     for mut row in p.rows_mut() {
-        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
-        row.mapv_inplace(|z| (z - max).exp());
