//! The loss is that of the label with the largest logit, not of the right one.
//! 正解のラベルではなく、ロジットが最大のラベルの損失を計算しています。
//!
//! Next: which of the four logits belongs to `label`?
//! 次に: 4 つのロジットのうち、`label` に対応するものはどれでしょうか。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in FORWARD:
-    loss[p.start + b] = log(sum) - z[label];
+    loss[p.start + b] = log(sum);
