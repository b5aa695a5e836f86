//! Without any example the gradient is computed all the same.
//! 事例が 1 件もないのに、勾配を計算しています。
//!
//! Next: the mean of no examples does not exist.
//! 次に: 0 件の平均は存在しません。
//!
//! Fails: `labels_that_do_not_fit_are_refused`.

// in output_error:
-    assert_fits(logits, labels);
+    if !labels.is_empty() {
+        assert_fits(logits, labels);
+    }

-    error / labels.len() as f64
+    error / labels.len().max(1) as f64
