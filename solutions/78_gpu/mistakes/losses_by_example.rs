//! The losses lie in the order of X, not in that of the epoch.
//! 損失が、エポックの順ではなく X の順に並んでいます。
//!
//! Next: a loss belongs to the place in the epoch at which its example was used.
//! 次に: 損失は、その事例が使われたエポック内の位置に書きます。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in FORWARD:
-    loss[p.start + b] = log(sum) - z[label];
+    loss[example] = log(sum) - z[label];
