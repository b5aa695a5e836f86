//! An error of saving does not say which file it is about.
//! 保存のエラーに、どのファイルのことなのかが書かれていません。
//!
//! Next: an error of the system names no file. `named(path, &error)` puts the name in front.
//! 次に: システムのエラーにはファイル名がありません。`named(path, &error)` で名前を前に付けましょう。
//!
//! Fails: `what_cannot_be_saved_is_an_error_and_harms_nothing`, `an_epoch_that_cannot_be_saved_is_an_error`.

// in write:
-    write().map_err(|error: io::Error| named(path, &error))
+    write()
