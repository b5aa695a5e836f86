//! The error about examples that do not fit does not name the checkpoint.
//! 事例の形が合わないときのエラーに、チェックポイントの名前が入っていません。
//!
//! Next: `fits` does not know the path. `named` puts it in front.
//! 次に: `fits` はパスを知りません。`named` を使うと、名前が先頭に付きます。
//!
//! Fails: `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in resume:
-    fits(&state, x, labels).map_err(|error| named(path, &error))?;
+    fits(&state, x, labels)?;
