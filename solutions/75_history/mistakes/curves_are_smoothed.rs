//! Each point is a mean of its value and those before it: the curve is smoothed.
//! 各点が、それまでの値と混ぜた平均になっています。曲線がなめらかにされています。
//!
//! Next: a smooth curve hides the trembling by which one sees that η is too large. Draw the values themselves.
//! 次に: なめらかな曲線では、η が大きすぎるときの揺れが見えなくなります。値をそのまま描きましょう。
//!
//! Fails: `the_chart_shows_both_losses`, `the_chart_shows_both_accuracies`,
//! `the_numbers_on_the_axes_are_those_of_the_points`, `the_legend_tells_which_curve_is_which`.

// in draw_curve:
-    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
+    let mut smooth = values.first().copied().unwrap_or_default();
+    let points = values.iter().enumerate().map(move |(i, &value)| {
+        smooth = 0.6 * smooth + 0.4 * value;
+        ((i + 1) as f64, smooth)
+    });
