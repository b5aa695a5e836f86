//! The error for examples that do not fit the checkpoint does not say which file that is.
//! 事例がチェックポイントに合わないというエラーに、ファイル名がありません。
//!
//! Next: hand the error of `fits` on with the name in front: `map_err(|error| named(path, &error))`.
//! 次に: `fits` のエラーは、`map_err(|error| named(path, &error))` で名前を前に付けて渡しましょう。
//!
//! Fails: `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in resume:
-    fits(&state, x, labels).map_err(|error| named(path, &error))?;
+    fits(&state, x, labels)?;
