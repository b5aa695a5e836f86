//! The values are divided by the largest of them before they are drawn.
//! 値をいちばん大きい値で割ってから描いています。
//!
//! Next: the shape is right, but the numbers on the axis are not those of the points. The axis has been chosen for
//! the values as they are.
//! 次に: 形は合っていますが、軸の数字と点の値が合いません。軸の範囲は、もとの値に合わせてあります。
//!
//! Fails: `the_numbers_on_the_axes_are_those_of_the_points`.

// in draw_curve:
-    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
+    let largest = values.iter().fold(0.0, |largest: f64, &value| largest.max(value));
+    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value / largest));
