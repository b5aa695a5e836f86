//! The learning rate is halved every thirty epochs.
//! 30 エポックごとに学習率を半分にしています。
//!
//! Next: the learning rate stays as it is configured, in every epoch.
//! 次に: 学習率は、どのエポックでも設定された値のまま使いましょう。
//!
//! Fails: `training_follows_the_order_of_every_epoch`.

// in train:
-            update(w, x, labels, &batch, config.learning_rate);
+            update(w, x, labels, &batch, config.learning_rate * 0.5f64.powi((epoch / 30) as i32));
