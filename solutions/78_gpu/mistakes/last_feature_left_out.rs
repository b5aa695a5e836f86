//! The sum over the features ends one too early.
//! 特徴量についての和が、1 つ手前で終わっています。
//!
//! Next: the last index is `p.features - 1`, and it belongs to the sum.
//! 次に: 最後の添字は `p.features - 1` で、これも和に含まれます。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in FORWARD:
-    for (var i = 0u; i < p.features; i++) {
+    for (var i = 0u; i < p.features - 1u; i++) {
