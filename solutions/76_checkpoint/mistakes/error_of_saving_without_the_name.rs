//! The error of a save does not name the file.
//! 保存のエラーに、ファイルの名前が入っていません。
//!
//! Next: “No such file or directory” helps nobody who does not know which. `named` puts the name in front.
//! 次に: 「そのようなファイルはありません」だけでは、どのファイルか分かりません。`named` を使うと、
//! 名前が先頭に付きます。
//!
//! Fails: `what_cannot_be_saved_is_an_error_and_harms_nothing`.

// in save:
-    write().map_err(|error: io::Error| named(path, &error))
+    write()
