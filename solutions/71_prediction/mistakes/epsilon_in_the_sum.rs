//! A small number is added to the sum, so that the probabilities do not quite sum to 1.
//! 合計に小さな数を足しているので、確率の合計がぴったり 1 になりません。
//!
//! Next: can the sum be 0 when the largest exponent is exp(0) = 1?
//! 次に: 最大の項は exp(0) = 1 です。合計が 0 になることはあるでしょうか。
//!
//! Fails: `every_row_sums_to_one`, `softmax_is_the_formula`.

// in softmax:
-        row /= sum;
+        row /= sum + 1e-8;
