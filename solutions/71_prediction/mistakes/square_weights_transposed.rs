//! Where W has as many rows as columns, it is read the wrong way round.
//! W の行数と列数が同じとき、行と列を取り違えています。
//!
//! Next: do not guess from the shape which side the features are on: it is the rows, always.
//! 次に: どちらが特徴量の側かを形から推測せず、いつも行を特徴量としましょう。
//!
//! Fails: `the_prediction_is_the_formula_at_the_size_of_the_real_data`.

// in predict:
-    softmax(&logits(x, w))
+    if x.ncols() == w.ncols() { softmax(&x.dot(&w.t())) } else { softmax(&logits(x, w)) }
