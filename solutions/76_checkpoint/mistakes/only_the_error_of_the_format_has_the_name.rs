//! The file is named when it is no checkpoint, but not when it cannot be read.
//! 中身がチェックポイントでないときは名前が出ますが、ファイルを読めないときは出ません。
//!
//! Next: “No such file or directory” needs the name of the file as well.
//! 次に: 「そのようなファイルはありません」というエラーにも、ファイルの名前を付ける必要があります。
//!
//! Fails: `a_file_that_is_something_else_is_refused`, `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in load:
-    let read = || from_bytes(&std::fs::read(path)?);
-    read().map_err(|error| named(path, &error))
+    let bytes = std::fs::read(path)?;
+    from_bytes(&bytes).map_err(|error| named(path, &error))
