//! The learning rate grows over the first epochs.
//! 最初の数エポックで、学習率を少しずつ上げています。
//!
//! Next: the learning rate stays as it is configured.
//! 次に: 学習率は設定された値のまま変えないようにしましょう。
//!
//! Fails: `training_follows_the_order_of_every_epoch`.

// in train:
-            update(w, x, labels, &batch, config.learning_rate);
+            update(w, x, labels, &batch, config.learning_rate * ((epoch + 1) as f64 / 5.0).min(1.0));
