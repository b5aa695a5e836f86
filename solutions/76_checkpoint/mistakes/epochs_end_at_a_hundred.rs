//! Training ends after a hundred epochs, however many were asked for.
//! 指定に関係なく、100 エポックで学習が終わります。
//!
//! Next: train until as many epochs are done as were asked for.
//! 次に: 指定されたエポック数まで学習しましょう。
//!
//! Fails: `many_epochs_at_the_size_of_the_real_data_follow_the_formula`.

// in resume:
-    while state.epoch < epochs {
+    while state.epoch < epochs.min(100) {
