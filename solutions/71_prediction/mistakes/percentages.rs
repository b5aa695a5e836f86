//! The probabilities are given in percent.
//! 確率がパーセントになっています。
//!
//! Next: a probability lies between 0 and 1.
//! 次に: 確率は 0 以上 1 以下の数です。
//!
//! Fails: `every_row_sums_to_one`, `a_larger_logit_has_a_larger_probability`.

// in softmax:
-        row /= sum;
+        row.mapv_inplace(|e| 100.0 * e / sum);
