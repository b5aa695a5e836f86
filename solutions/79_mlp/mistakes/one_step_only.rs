//! An epoch is a single step over all examples, so there are 30 steps in all.
//! 1 エポックに全件での更新を 1 回しか行わないので、更新は全部で 30 回です。
//!
//! Next: make many small steps in an epoch: one for each mini-batch.
//! 次に: 1 エポックの中で、ミニバッチごとに細かく更新しましょう。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

// in search:
-    for (hidden, dropout) in [(vec![64], 0.0), (vec![64, 32], 0.3)] {
-        let settings = Settings { hidden, dropout, ..Settings::default() };
+    for (hidden, dropout) in [(vec![64], 0.0)] {
+        let settings =
+            Settings { hidden, dropout, batch_size: train_labels.len(), learning_rate: 0.1, ..Settings::default() };
