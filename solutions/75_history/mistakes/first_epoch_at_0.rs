//! The first epoch stands at 0, so every point is one epoch too far to the left.
//! 最初のエポックが 0 の位置にあり、どの点も 1 エポックずつ左にずれています。
//!
//! Next: `enumerate` counts from 0. From where do epochs count?
//! 次に: `enumerate` は 0 から数えます。エポックはいくつから数えますか。
//!
//! Fails: `the_numbers_on_the_axes_are_those_of_the_points`.

// in draw_curve:
-    let points = values.iter().enumerate().map(|(i, &value)| ((i + 1) as f64, value));
+    let points = values.iter().enumerate().map(|(i, &value)| (i as f64, value));
