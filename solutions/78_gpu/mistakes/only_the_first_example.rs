//! The step learns from the first example of a batch only.
//! 更新に、バッチの最初の事例しか使っていません。
//!
//! Next: every example of the batch has something to say about every row of W.
//! 次に: W のどの行にも、バッチのすべての事例が関わります。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `the_order_of_the_epoch_is_followed`.

// in STEP:
-    for (var b = 0u; b < p.rows; b++) {
-        gradient += x[order[p.start + b] * p.features + i] * error[b];
-    }
+    gradient += x[order[p.start] * p.features + i] * error[0];
