//! The gradient of a batch is divided by the number of all examples.
//! バッチの勾配を、全事例の件数で割っています。
//!
//! Next: the mean is over the examples of this batch.
//! 次に: 平均をとるのは、このバッチの事例についてです。
//!
//! Fails: `an_epoch_of_mini_batches_is_that_of_the_cpu`, `batches_of_one_are_sgd`,
//! `the_order_of_the_epoch_is_followed`.

// in STEP:
-    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
+    weight[i] -= p.learning_rate / f32(arrayLength(&order)) * gradient;
