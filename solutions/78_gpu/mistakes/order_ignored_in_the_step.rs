//! The forward pass follows the order of the epoch, but the step does not.
//! 順伝播はエポックの順序に従っていますが、更新は従っていません。
//!
//! Next: which row of X belongs to `error[b]`?
//! 次に: `error[b]` に対応する X の行はどれでしょうか。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`, `the_order_of_the_epoch_is_followed`.

// in STEP:
-        gradient += x[order[p.start + b] * p.features + i] * error[b];
+        gradient += x[(p.start + b) * p.features + i] * error[b];
