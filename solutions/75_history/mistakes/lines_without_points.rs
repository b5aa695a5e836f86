//! The curve has no points, so that a single epoch, a line that goes nowhere, cannot be seen.
//! 線だけで点を描いていないので、1 エポックだけのときは何も見えません。
//!
//! Next: give the series points as well, as the example in the text does.
//! 次に: 本文の例のように、点も描きましょう。
//!
//! Fails: `a_single_epoch_is_drawn`.

// in draw_curve:
-        .draw_series(LineSeries::new(points, colour.stroke_width(2)).point_size(3))?
+        .draw_series(LineSeries::new(points, colour.stroke_width(2)))?
