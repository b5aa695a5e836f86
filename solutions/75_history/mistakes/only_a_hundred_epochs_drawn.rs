//! Only the first hundred epochs are drawn.
//! 最初の 100 エポックしか描いていません。
//!
//! Next: draw a point for every number in `values`.
//! 次に: `values` のすべての値を点にしましょう。
//!
//! Fails: `more_than_a_hundred_epochs_and_large_losses_are_drawn`.

// in draw_curve:
-    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
+    let points = values.iter().enumerate().take(100).map(|(i, &value)| ((i + 1) as f64, value));
