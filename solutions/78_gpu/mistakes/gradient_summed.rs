//! The gradient is the sum over the batch, not the mean.
//! 勾配がバッチの平均ではなく、合計になっています。
//!
//! Next: by how many examples is it to be divided, in a short batch as well?
//! 次に: いくつの事例で割ればよいでしょうか。短いバッチではどうなりますか。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `the_order_of_the_epoch_is_followed`.

// in STEP:
-    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
+    weight[i] -= p.learning_rate * gradient;
