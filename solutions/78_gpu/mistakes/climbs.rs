//! The step goes up the gradient, not down.
//! 勾配を下らずに、登っています。
//!
//! Next: the gradient points to where the loss grows.
//! 次に: 勾配は、損失が大きくなる方向を指しています。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in STEP:
-    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
+    weight[i] += p.learning_rate / f32(p.rows) * gradient;
