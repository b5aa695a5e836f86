//! The loss is in bits: its logarithm is to base 2.
//! 対数の底が 2 なので、損失がビット単位になっています。
//!
//! Next: the natural logarithm is `log` in WGSL.
//! 次に: 自然対数は、WGSL では `log` と書きます。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in FORWARD:
-    loss[p.start + b] = log(sum) - z[label];
+    loss[p.start + b] = log2(sum) - z[label];
