//! The learning rate is halved every thirty epochs.
//! 30 エポックごとに学習率を半分にしています。
//!
//! Next: the learning rate stays as it is saved, in every epoch.
//! 次に: 学習率は、どのエポックでも保存された値のまま使いましょう。
//!
//! Fails: `many_epochs_at_the_size_of_the_real_data_follow_the_formula`.

// in resume:
         train_epoch(&mut state, x, labels);
+        if state.epoch % 30 == 0 {
+            state.learning_rate /= 2.0;
+        }
