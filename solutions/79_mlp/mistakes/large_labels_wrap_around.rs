//! Labels that are too large are wrapped around, and taken for others.
//! 大きすぎるラベルを、剰余をとって別のラベルとして扱っています。
//!
//! Next: a label that does not exist is a mistake in the data; refuse it.
//! 次に: 存在しないラベルはデータの誤りです。受け付けないようにしましょう。
//!
//! Fails: `labels_that_do_not_fit_are_refused`.

// in output_error:
-    assert_fits(logits, labels);
+    assert!(logits.nrows() == labels.len(), "{} rows, but {} labels", logits.nrows(), labels.len());
+    assert!(!labels.is_empty(), "no examples");

-        row[label] -= 1.0;
+        row[label % logits.ncols()] -= 1.0;
