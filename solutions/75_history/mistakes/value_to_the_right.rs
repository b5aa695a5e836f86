//! The value goes to the right and the epoch upwards.
//! 値が横、エポックが縦になっています。
//!
//! Next: a point is a pair (epoch, value).
//! 次に: 点は (エポック, 値) の組です。
//!
//! Fails: `the_chart_shows_both_losses`, `the_chart_shows_both_accuracies`,
//! `the_numbers_on_the_axes_are_those_of_the_points`, `the_legend_tells_which_curve_is_which`.

// in draw_curve:
-    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
+    let points = values.iter().enumerate().map(|(i, &value)| (value, (i + 1) as f64));
