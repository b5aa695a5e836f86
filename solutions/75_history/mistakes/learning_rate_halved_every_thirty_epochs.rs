//! The learning rate is halved every thirty epochs.
//! 30 エポックごとに学習率を半分にしています。
//!
//! Next: the learning rate stays as it is configured, in every epoch.
//! 次に: 学習率は、どのエポックでも設定された値のまま使いましょう。
//!
//! Fails: `many_epochs_at_the_size_of_the_real_data_are_trained_and_measured`.

// in train:
-            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
+            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate * 0.5f64.powi((epoch / 30) as i32));
