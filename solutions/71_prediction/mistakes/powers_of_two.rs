//! Powers of 2 are taken, not of e.
//! e ではなく 2 のべき乗をとっています。
//!
//! Next: `exp2` and `exp` are two functions.
//! 次に: `exp2` と `exp` は別の関数です。
//!
//! Fails: `softmax_of_six_and_four_is_as_in_the_text`, `softmax_is_the_formula`.

// in softmax:
-        row.mapv_inplace(|z| (z - max).exp());
+        row.mapv_inplace(|z| (z - max).exp2());
