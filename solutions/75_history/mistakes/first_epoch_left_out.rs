//! The first epoch is not drawn.
//! 最初のエポックが描かれていません。
//!
//! Next: there is one point for each value. With which of them does the curve begin?
//! 次に: 点は、値 1 つにつき 1 つです。曲線はどの値から始まっていますか。
//!
//! Fails: `the_chart_shows_both_losses`, `the_chart_shows_both_accuracies`,
//! `the_numbers_on_the_axes_are_those_of_the_points`, `the_legend_tells_which_curve_is_which`,
//! `a_single_epoch_is_drawn`.

// in draw_curve:
-    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
+    let points = values.iter().enumerate().skip(1).map(|(i, &value)| ((i + 1) as f64, value));
