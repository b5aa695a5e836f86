//! The gradient is divided by the number of features, not of examples.
//! 勾配を、事例の件数ではなく特徴量の数で割っています。
//!
//! Next: the mean is over the examples of the batch.
//! 次に: 平均をとるのは、バッチの事例についてです。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in STEP:
-    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
+    weight[i] -= p.learning_rate / f32(p.features) * gradient;
