//! The file gets the name of its epoch, whatever name was asked for.
//! 指定された名前ではなく、エポックの名前でファイルを保存しています。
//!
//! Next: `save` is told the whole path. The names of epochs are the business of `resume`.
//! 次に: `save` には、ファイル名まで含めたパスが渡されます。エポックの名前を決めるのは `resume` です。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `saving_again_replaces_the_file_and_leaves_nothing_else`,
//! `the_old_file_stays_whole_until_the_new_one_takes_its_place`, `a_file_that_is_cut_off_is_refused`.

// in save:
-        file.persist(path)?;
+        file.persist(path.with_file_name(file_name(state.epoch)))?;
