//! An empty batch makes no step, in silence.
//! 空のバッチのとき、何もせずに黙って終わっています。
//!
//! Next: a batch without examples has no mean. Refuse it with a panic.
//! 次に: 事例のないバッチには平均がありません。パニックさせましょう。
//!
//! Fails: `batches_that_do_not_fit_are_refused`.

// in update:
     assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
+    if batch.is_empty() {
+        return;
+    }
