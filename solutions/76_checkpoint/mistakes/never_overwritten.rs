//! A file that is there already is not replaced: saving again is an error.
//! すでにファイルがあると置き換えられず、もう一度保存するとエラーになります。
//!
//! Next: `persist_noclobber` and `create_new` refuse an old file. Which call replaces it?
//! 次に: `persist_noclobber` や `create_new` は、古いファイルがあるとエラーになります。
//! 置き換えるのはどのメソッドですか。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `saving_again_replaces_the_file_and_leaves_nothing_else`,
//! `the_old_file_stays_whole_until_the_new_one_takes_its_place`.

// in save:
-        file.persist(path)?;
+        file.persist_noclobber(path)?;
