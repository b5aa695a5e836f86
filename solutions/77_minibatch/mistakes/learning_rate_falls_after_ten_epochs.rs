//! After ten epochs the learning rate falls to a tenth.
//! 10 エポックを過ぎると、学習率が 10 分の 1 になります。
//!
//! Next: the learning rate stays as it is configured, in every epoch.
//! 次に: 学習率は、どのエポックでも設定された値のまま使いましょう。
//!
//! Fails: `training_follows_the_order_of_every_epoch`.

// in train:
-            update(w, x, labels, &batch, config.learning_rate);
+            update(w, x, labels, &batch, if epoch < 10 { 1.0 } else { 0.1 } * config.learning_rate);
