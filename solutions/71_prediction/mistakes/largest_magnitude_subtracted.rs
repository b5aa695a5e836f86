//! The largest absolute value is subtracted, and a row of large negative logits becomes 0/0.
//! 絶対値の最大を引いているので、大きな負のロジットの行が 0/0 になります。
//!
//! Next: try (−1000, 0): which number should become exp(0)?
//! 次に: (−1000, 0) で試しましょう。exp(0) になるべきなのはどちらの数でしょうか。
//!
//! Fails: `logits_of_a_thousand_do_not_overflow`.

// in softmax:
-        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
-        row.mapv_inplace(|z| (z - max).exp());
+        let largest = row.fold(0.0, |max: f64, &z| max.max(z.abs()));
+        row.mapv_inplace(|z| (z - largest).exp());
