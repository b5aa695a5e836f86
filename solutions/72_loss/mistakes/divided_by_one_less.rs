//! The sum is divided by one less than the number of examples.
//! 合計を、事例の数より 1 小さい数で割っています。
//!
//! Next: the mean of N numbers is their sum divided by N. (N − 1 belongs to the variance of a sample.)
//! 次に: N 個の数の平均は、合計を N で割ったものです。（N − 1 で割るのは標本の分散です。）
//!
//! Fails: `equal_logits_have_the_loss_ln_4`, `the_loss_of_hundreds_of_examples_is_the_formula`.

// in cross_entropy:
-    sum / labels.len() as f64
+    sum / (labels.len() - 1).max(1) as f64
