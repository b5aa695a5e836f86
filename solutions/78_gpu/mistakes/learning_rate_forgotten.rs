//! The step is not multiplied by the learning rate.
//! 更新に学習率をかけていません。
//!
//! Next: the learning rate is `p.learning_rate`.
//! 次に: 学習率は `p.learning_rate` です。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`, `batches_of_one_are_sgd`.

// in STEP:
-    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
+    weight[i] -= gradient / f32(p.rows);
