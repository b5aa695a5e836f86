//! The examples are shuffled, and the labels are not: each example learns the label of another.
//! 事例だけを並べ替えて、ラベルを並べ替えていないので、ほかの事例のラベルを学習しています。
//!
//! Next: the row and its label must have the same index.
//! 次に: 行とラベルには、同じ番号を使いましょう。
//!
//! Fails: `an_epoch_is_one_step_for_each_example_in_some_order`, `all_examples_are_used_in_every_epoch`,
//! `the_loss_falls_on_separable_data`.

// in train:
-        for i in epoch_order(labels.len(), epoch, config.seed) {
-            step(w, &x.row(i), labels[i], config.learning_rate);
+        for (i, &label) in epoch_order(labels.len(), epoch, config.seed).iter().zip(labels) {
+            step(w, &x.row(*i), label, config.learning_rate);
