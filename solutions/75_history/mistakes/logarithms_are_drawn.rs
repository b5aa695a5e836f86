//! The logarithms of the values are drawn, on an axis for the values.
//! 値の軸に、値の対数を描いています。
//!
//! Next: the points leave the panel. If a logarithmic axis is wanted, the axis has to change, not the points.
//! 次に: 点が枠からはみ出してしまいます。対数の軸にしたいなら、変えるのは点ではなく軸です。
//!
//! Fails: `the_chart_shows_both_losses`, `the_chart_shows_both_accuracies`,
//! `the_numbers_on_the_axes_are_those_of_the_points`, `the_legend_tells_which_curve_is_which`.

// in draw_curve:
-    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
+    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value.ln()));
