//! The trainer is told the number of examples as the number of features.
//! 特徴量の数として、事例の数を渡しています。
//!
//! Next: X has N rows and D columns; `features` is D.
//! 次に: X は N 行 D 列です。`features` は D です。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`.

// in upload:
-        features,
+        features: n,
