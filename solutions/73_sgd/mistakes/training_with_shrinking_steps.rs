//! The learning rate shrinks from epoch to epoch, which nobody asked for here.
//! 学習率をエポックごとに小さくしています。この問題では、学習率は変えません。
//!
//! Next: keep to `config.learning_rate` in every epoch.
//! 次に: どのエポックでも `config.learning_rate` をそのまま使いましょう。
//!
//! Fails: `every_step_begins_where_the_last_one_ended`, `all_examples_are_used_in_every_epoch`.

// in train:
-            step(w, &x.row(i), labels[i], config.learning_rate);
+            step(w, &x.row(i), labels[i], config.learning_rate / (epoch + 1) as f64);
