//! The file is read as text, which it is not.
//! ファイルをテキストとして読んでいますが、中身はテキストではありません。
//!
//! Next: `read_to_string` accepts UTF-8 only, and the bytes of an `f64` are hardly ever that. Which function reads
//! bytes?
//! 次に: `read_to_string` が受け付けるのは UTF-8 だけです。`f64` のバイト列は、まず UTF-8 になりません。
//! バイト列を読む関数はどれですか。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `saving_again_replaces_the_file_and_leaves_nothing_else`,
//! `the_old_file_stays_whole_until_the_new_one_takes_its_place`,
//! `what_cannot_be_saved_is_an_error_and_harms_nothing`, `a_file_that_is_cut_off_is_refused`,
//! `resuming_gives_the_bits_of_training_that_never_stopped`, `every_epoch_leaves_a_file_of_its_own`.

// in load:
-    let read = || from_bytes(&std::fs::read(path)?);
+    let read = || from_bytes(std::fs::read_to_string(path)?.as_bytes());
