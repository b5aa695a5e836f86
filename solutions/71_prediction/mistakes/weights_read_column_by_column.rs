//! The weights are read as if W lay in memory column by column.
//! W が列ごとに並んでいるものとして重みを読んでいます。
//!
//! Next: the number after w[d, j] in memory is w[d, j + 1]. Index with `w[[d, j]]`.
//! 次に: メモリーの中で w[d, j] の次にあるのは w[d, j + 1] です。`w[[d, j]]` で取り出しましょう。
//!
//! Fails: `the_prediction_is_the_softmax_of_the_logits`.

// in predict:
-    softmax(&logits(x, w))
+    assert!(x.ncols() == w.nrows(), "{} features, but weights for {}", x.ncols(), w.nrows());
+    let flat: Vec<f64> = w.iter().copied().collect();
+    softmax(&Array2::from_shape_fn((x.nrows(), w.ncols()), |(i, j)| {
+        (0..x.ncols()).map(|d| x[[i, d]] * flat[j * w.nrows() + d]).sum()
+    }))
