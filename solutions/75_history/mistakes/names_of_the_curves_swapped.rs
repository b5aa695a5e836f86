//! The legend calls the training curve valid, and the validation curve train.
//! 凡例で、訓練の曲線が valid、検証の曲線が train になっています。
//!
//! Next: use `name` as it comes.
//! 次に: `name` をそのまま使いましょう。
//!
//! Fails: `the_legend_tells_which_curve_is_which`.

// in draw_curve:
-        .label(name)
+        .label(if name == "train" { "valid" } else { "train" })
