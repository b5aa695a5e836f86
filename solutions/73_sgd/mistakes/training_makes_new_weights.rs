//! Training draws new weights to begin with, and throws away those that it was given.
//! 学習の始めに重みを作り直していて、受け取った重みを捨てています。
//!
//! Next: `w` holds the weights to start from. Whoever calls `train` has drawn them already.
//! 次に: `w` が学習を始めるときの重みです。重みは `train` を呼ぶ側がもう作っています。
//!
//! Fails: `no_epochs_change_nothing`, `every_step_begins_where_the_last_one_ended`,
//! `all_examples_are_used_in_every_epoch`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    w.assign(&initial_weights(w.nrows(), w.ncols(), config.seed));
+    for epoch in 0..config.epochs {
