//! A score that is nearly the largest counts as the largest: differences below 1e-9 are ignored.
//! 最大に近いだけの得点も最大とみなしています（1e-9 より小さい差を無視しています）。
//!
//! Next: the largest score is one of the scores, copied and not computed. Compare with `==`: here it is right.
//! 次に: 最大の得点は計算した値ではなく、得点の 1 つそのものです。ここでは `==` で比べて構いません。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`.

// in classify:
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        let is_largest = |&score: &f64| score == max || (score - max).abs() < 1e-9;
+        labels.push(if holds_nan { None } else { row.iter().position(is_largest) });
