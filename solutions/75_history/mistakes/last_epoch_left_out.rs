//! The last epoch is not drawn.
//! 最後のエポックが描かれていません。
//!
//! Next: a range `1..n` ends before `n`.
//! 次に: 範囲 `1..n` は `n` の手前で終わります。
//!
//! Fails: `the_chart_shows_both_losses`, `the_chart_shows_both_accuracies`,
//! `the_numbers_on_the_axes_are_those_of_the_points`, `the_legend_tells_which_curve_is_which`,
//! `a_single_epoch_is_drawn`.

// in draw_curve:
-    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
+    let points = (1..values.len()).map(|epoch| (epoch as f64, values[epoch - 1]));
