//! The error of a load does not name the file.
//! 読み込みのエラーに、ファイルの名前が入っていません。
//!
//! Next: both errors need the name: that of reading, and that of understanding what was read.
//! 次に: ファイルを読むときのエラーにも、中身を解釈するときのエラーにも、名前が必要です。
//!
//! Fails: `a_file_that_is_cut_off_is_refused`, `a_file_that_is_something_else_is_refused`,
//! `a_file_with_something_missing_or_wrong_is_refused`, `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in load:
-    let read = || from_bytes(&std::fs::read(path)?);
-    read().map_err(|error| named(path, &error))
+    from_bytes(&std::fs::read(path)?)
