//! 1 is subtracted at all four labels, not only at the right one.
//! 正解のラベルだけでなく、4 つのラベルすべてから 1 を引いています。
//!
//! Next: Y has one 1 in a row; the four errors of an example add up to 0.
//! 次に: Y の各行で 1 になるのは 1 か所です。1 つの事例の 4 つの誤差の和は 0 になります。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in FORWARD:
-    error[b][label] -= 1.0;
+    error[b] -= 1.0;
