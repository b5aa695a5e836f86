//! The training starts from new weights, not from those that it is given.
//! 渡された重みではなく、新しい重みから学習を始めています。
//!
//! Next: the caller has chosen the weights to start from, and they are in `w`.
//! 次に: 学習を始める重みは呼び出す側が決めていて、`w` に入っています。
//!
//! Fails: `measuring_changes_no_weight`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    w.assign(&sgd::initial_weights(train_x.ncols(), w.ncols(), config.seed));
+    for epoch in 0..config.epochs {
