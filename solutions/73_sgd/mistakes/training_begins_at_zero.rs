//! The weights are set to zero before training, whatever they were.
//! 学習の前に、重みをゼロに戻しています。
//!
//! Next: `w` holds the weights to start from. Leave them as they are.
//! 次に: `w` は学習を始めるときの重みです。そのまま使いましょう。
//!
//! Fails: `an_epoch_is_one_step_for_each_example_in_some_order`.

// in train:
     for epoch in data::progress(config.epochs, "epochs") {
+        if epoch == 0 {
+            w.fill(0.0);
+        }
