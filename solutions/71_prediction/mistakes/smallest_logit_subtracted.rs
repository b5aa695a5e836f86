//! The smallest logit is subtracted, which makes the exponents larger, not smaller.
//! 最小のロジットを引いているので、exp の中がかえって大きくなっています。
//!
//! Next: after the subtraction, which exponent is the largest, and can its exp be infinite?
//! 次に: 引いた後で最も大きい値はいくつで、その exp は無限大にならないでしょうか。
//!
//! Fails: `logits_of_a_thousand_do_not_overflow`.

// in softmax:
-        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
-        row.mapv_inplace(|z| (z - max).exp());
+        let min = row.fold(f64::INFINITY, |min, &z| min.min(z));
+        row.mapv_inplace(|z| (z - min).exp());
