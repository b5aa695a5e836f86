//! The search for the largest logit starts at 0, so that a row of negative logits finds 0.
//! 最大値を 0 から探し始めているので、負のロジットだけの行では 0 が見つかります。
//!
//! Next: start from a number that is below every other: which one is it?
//! 次に: どの数よりも小さい数から始めましょう。それは何でしょうか。
//!
//! Fails: `logits_of_a_thousand_do_not_overflow`.

// in softmax:
-        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
+        let max = row.fold(0.0, |max: f64, &z| max.max(z));
