//! The file is named when it cannot be read, but not when it is no checkpoint.
//! ファイルを読めないときは名前が出ますが、中身がチェックポイントでないときは出ません。
//!
//! Next: `from_bytes` knows only bytes, so its error needs the name as well.
//! 次に: `from_bytes` が知っているのはバイト列だけです。そのエラーにも、名前を付ける必要があります。
//!
//! Fails: `a_file_that_is_cut_off_is_refused`, `a_file_that_is_something_else_is_refused`,
//! `a_file_with_something_missing_or_wrong_is_refused`, `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in load:
-    let read = || from_bytes(&std::fs::read(path)?);
-    read().map_err(|error| named(path, &error))
+    let bytes = std::fs::read(path).map_err(|error| named(path, &error))?;
+    from_bytes(&bytes)
