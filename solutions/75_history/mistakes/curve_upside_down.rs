//! The curve is drawn upside down.
//! 曲線が上下逆に描かれています。
//!
//! Next: give the chart the values as they are: it knows that pixels are counted downwards.
//! 次に: 値をそのまま渡しましょう。ピクセルを下向きに数えることは、グラフの側で処理されます。
//!
//! Fails: `the_numbers_on_the_axes_are_those_of_the_points`.

// in draw_curve:
-    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
+    let (low, high) = values.iter().fold((f64::MAX, f64::MIN), |(low, high), &v| (low.min(v), high.max(v)));
+    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, low + high - value));
