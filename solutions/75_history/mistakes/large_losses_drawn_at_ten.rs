//! Numbers above 10 are drawn at 10.
//! 10 より大きい値を 10 の位置に描いています。
//!
//! Next: draw the values as they are; the axis has room for all of them.
//! 次に: 値をそのまま描きましょう。軸はすべての値が収まるように作られています。
//!
//! Fails: `more_than_a_hundred_epochs_and_large_losses_are_drawn`.

// in draw_curve:
-    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
+    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value.min(10.0)));
