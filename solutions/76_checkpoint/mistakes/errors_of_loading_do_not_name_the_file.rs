//! An error of loading does not say which file it is about.
//! 読み込みのエラーに、どのファイルのことなのかが書かれていません。
//!
//! Next: an error of the system names no file. `named(path, &error)` puts the name in front.
//! 次に: システムのエラーにはファイル名がありません。`named(path, &error)` で名前を前に付けましょう。
//!
//! Fails: `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in read:
-    read().map_err(|error| named(path, &error))
+    read()
