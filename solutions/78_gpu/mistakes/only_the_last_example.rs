//! Each example overwrites the gradient, so only the last of the batch counts.
//! 事例ごとに勾配を上書きしているので、バッチの最後の事例しか効いていません。
//!
//! Next: is it a sum that the loop builds?
//! 次に: ループで和を作っているか、確かめてみましょう。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `the_order_of_the_epoch_is_followed`.

// in STEP:
-        gradient += x[order[p.start + b] * p.features + i] * error[b];
+        gradient = x[order[p.start + b] * p.features + i] * error[b];
