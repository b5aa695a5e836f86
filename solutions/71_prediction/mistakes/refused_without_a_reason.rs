//! Shapes that do not fit are refused, but the message does not say which sizes they are.
//! 形が合わないときに止まりますが、どの大きさが合わないのかがメッセージに出ません。
//!
//! Next: whoever reads the message wants to know both sizes.
//! 次に: メッセージを読む人は、両方の大きさを知りたいはずです。
//!
//! Fails: `shapes_that_do_not_fit_are_refused`.

// in predict:
-    softmax(&logits(x, w))
+    if x.ncols() != w.nrows() {
+        panic!("shape mismatch");
+    }
+    softmax(&x.dot(w))
