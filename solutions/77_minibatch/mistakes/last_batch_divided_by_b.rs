//! The step of the short last batch is made as if it were full: its sum is divided by B.
//! 短い最後のバッチの合計を、そのバッチの件数ではなく B で割っているので、ステップが小さくなります。
//!
//! Next: divide by the number of examples that the batch really has.
//! 次に: そのバッチに実際に入っている件数で割りましょう。
//!
//! Fails: `a_short_batch_is_weighted_by_its_own_size`, `every_epoch_has_a_step_for_each_batch`.

// in train:
-            update(w, x, labels, &batch, config.learning_rate);
+            let share = batch.len() as f64 / batch_size as f64;
+            update(w, x, labels, &batch, config.learning_rate * share);
