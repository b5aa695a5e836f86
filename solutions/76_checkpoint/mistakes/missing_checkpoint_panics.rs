//! A checkpoint that cannot be loaded panics when training is resumed.
//! 読み込めないチェックポイントから再開しようとすると、パニックします。
//!
//! Next: `load` has returned an error that names the file. Hand it on with `?`.
//! 次に: `load` は、ファイルの名前の入ったエラーを返しています。`?` でそのまま渡しましょう。
//!
//! Fails: `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in resume:
-    let mut state = load(path)?;
+    let mut state = load(path).unwrap();
