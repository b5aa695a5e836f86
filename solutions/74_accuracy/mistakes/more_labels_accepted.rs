//! Only more predictions than labels are refused; labels without a prediction are accepted, and count.
//! 予測のほうが多いときしか断りません。予測のないラベルが、そのまま数に入っています。
//!
//! Next: the two lengths must be equal: compare with `==`.
//! 次に: 2 つの長さは等しくなければなりません。`==` で比べましょう。
//!
//! Fails: `lengths_that_differ_are_refused`.

// in accuracy:
-    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
+    assert!(predicted.len() <= labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
