//! Each feature overwrites the logits, so only the last one counts.
//! 特徴量ごとにロジットを上書きしているので、最後の 1 つしか効いていません。
//!
//! Next: is it a sum that the loop builds?
//! 次に: ループで和を作っているか、確かめてみましょう。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in FORWARD:
-        z += x[example * p.features + i] * weight[i];
+        z = x[example * p.features + i] * weight[i];
