//! A folder that does not exist is made, instead of being an error.
//! 存在しないフォルダーをエラーにせず、作ってしまっています。
//!
//! Next: a folder that is not there is most often a mistyped name. What does the doc comment say under Errors?
//! 次に: 存在しないフォルダーは、たいてい名前の打ち間違いです。説明の Errors には何と書いてありますか。
//!
//! Fails: `what_cannot_be_saved_is_an_error_and_harms_nothing`.

// in save:
     let write = || {
+        std::fs::create_dir_all(path.parent().unwrap_or(path))?;
