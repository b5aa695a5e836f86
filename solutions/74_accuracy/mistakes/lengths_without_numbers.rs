//! The panic says that the lengths differ, but not how long the two are.
//! 長さが違うことは伝えていますが、それぞれの長さがメッセージに入っていません。
//!
//! Next: whoever reads the message wants to know both numbers. Put them into it with `{}`.
//! 次に: メッセージを読む人は両方の数を知りたいはずです。`{}` で入れましょう。
//!
//! Fails: `lengths_that_differ_are_refused`.

// in accuracy:
-    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
+    assert!(predicted.len() == labels.len(), "the lengths differ");
