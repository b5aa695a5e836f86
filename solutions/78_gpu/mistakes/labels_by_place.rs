//! The labels are taken by the place in the epoch, the features by the example.
//! 特徴量は事例の番号で、ラベルはエポック内の位置で取り出しています。
//!
//! Next: features and label must come from the same row.
//! 次に: 特徴量とラベルは、同じ行から取り出します。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`, `batches_of_one_are_sgd`.

// in FORWARD:
-    let label = labels[example];
+    let label = labels[p.start + b];
