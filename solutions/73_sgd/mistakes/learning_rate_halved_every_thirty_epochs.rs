//! The learning rate is halved every thirty epochs.
//! 30 エポックごとに学習率を半分にしています。
//!
//! Next: the learning rate stays as it is configured.
//! 次に: 学習率は設定された値のまま変えないようにしましょう。
//!
//! Fails: `training_follows_the_order_of_every_epoch`, `training_goes_on_where_the_loss_is_small`.

// in train:
-            step(w, &x.row(i), labels[i], config.learning_rate);
+            step(w, &x.row(i), labels[i], config.learning_rate * 0.5f64.powi((epoch / 30) as i32));
