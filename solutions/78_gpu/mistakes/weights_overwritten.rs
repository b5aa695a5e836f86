//! The step replaces the weights, where it should change them.
//! 重みを変化させるのではなく、置き換えています。
//!
//! Next: what were the weights before the step?
//! 次に: 更新の前の重みはどこに残っているでしょうか。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in STEP:
-    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
+    weight[i] = -p.learning_rate / f32(p.rows) * gradient;
