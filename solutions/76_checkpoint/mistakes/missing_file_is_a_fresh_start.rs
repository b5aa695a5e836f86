//! Where there is no file, training begins anew with zeros instead of an error.
//! ファイルがないとき、エラーにせず、0 から学習を始めています。
//!
//! Next: a mistyped name would throw away hours of training without a word. Who should decide to begin anew?
//! 次に: 名前を打ち間違えただけで、何時間もの学習が黙って失われます。最初から始めるかどうかは、誰が決めるべきですか。
//!
//! Fails: `a_file_that_is_something_else_is_refused`, `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in load:
 pub fn load(path: &Path) -> io::Result<Checkpoint> {
+    if !path.exists() {
+        return Ok(Checkpoint {
+            epoch: 0,
+            weight: Array2::zeros((2, 3)),
+            velocity: Array2::zeros((2, 3)),
+            learning_rate: 0.1,
+            momentum: 0.9,
+            seed: 76,
+        });
+    }
