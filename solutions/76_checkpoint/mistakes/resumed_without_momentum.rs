//! Training goes on with the plain SGD of problem 73.
//! 問題 73 の、モメンタムのない SGD で学習を再開しています。
//!
//! Next: `train_epoch` does an epoch with the velocity. What happens to V here?
//! 次に: `train_epoch` は、速度を使って 1 エポック学習します。このコードで V はどうなりますか。
//!
//! Fails: `two_epochs_with_one_example_are_as_in_the_text`, `resuming_uses_everything_that_was_saved`.

// in resume:
-        train_epoch(&mut state, x, labels);
+        for i in sgd::epoch_order(labels.len(), state.epoch, state.seed) {
+            sgd::step(&mut state.weight, &x.row(i), labels[i], state.learning_rate);
+        }
+        state.epoch += 1;
