//! The learning rate is halved after every tenth epoch.
//! 10 エポックごとに学習率を半分にしています。
//!
//! Next: go on with the learning rate that was saved.
//! 次に: 保存した学習率のまま続けましょう。
//!
//! Fails: `many_epochs_at_the_size_of_the_real_data_follow_the_formula`.

// in resume:
         train_epoch(&mut state, x, labels);
+        if state.epoch % 10 == 0 {
+            state.learning_rate /= 2.0;
+        }
