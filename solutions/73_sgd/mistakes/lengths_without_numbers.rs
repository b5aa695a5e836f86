//! The panic says that rows and labels do not fit, but not how many there are of each.
//! 行とラベルの数が合わないことは伝えていますが、それぞれの数がメッセージに入っていません。
//!
//! Next: whoever reads the message wants to know both numbers. Put them into it with `{}`.
//! 次に: メッセージを読む人は両方の数を知りたいはずです。`{}` で入れましょう。
//!
//! Fails: `examples_and_labels_that_do_not_fit_are_refused`.

// in train:
-    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
+    assert!(x.nrows() == labels.len(), "as many labels as rows");
