//! Epochs are counted from 1, and one is missing.
//! エポックを 1 から数えているので、1 回分足りません。
//!
//! Next: a range `1..epochs` has one number less than `0..epochs`.
//! 次に: 範囲 `1..epochs` は `0..epochs` より 1 つ少なくなります。
//!
//! Fails: `training_follows_the_order_of_every_epoch`, `an_epoch_is_one_step_for_each_example_in_some_order`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    for epoch in 1..config.epochs {
