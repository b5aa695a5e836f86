//! The curves of the validation data are not drawn.
//! 検証データの曲線が描かれていません。
//!
//! Next: `plot` calls `draw_curve` four times. What happens in each of the calls?
//! 次に: `plot` は `draw_curve` を 4 回呼び出します。それぞれの呼び出しで何が起きていますか。
//!
//! Fails: `the_chart_shows_both_losses`, `the_chart_shows_both_accuracies`, `the_legend_tells_which_curve_is_which`,
//! `the_axes_and_the_curves_have_names`, `a_single_epoch_is_drawn`.

// in draw_curve:
 pub(crate) fn draw_curve(chart: &mut Chart, name: &str, values: &[f64], colour: RGBColor) -> Result<(), DrawingError> {
+    if name != "train" {
+        return Ok(());
+    }
