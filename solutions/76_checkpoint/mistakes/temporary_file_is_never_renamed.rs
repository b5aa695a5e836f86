//! The temporary file never gets its name, and is gone at once.
//! 一時ファイルに名前が付かず、すぐに消えてしまいます。
//!
//! Next: a `NamedTempFile` is removed when its value goes. Which call keeps it, and where?
//! 次に: `NamedTempFile` は、値が破棄されると削除されます。決まった名前で残すには、どのメソッドを使いますか。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `the_file_is_safetensors_with_everything_in_it`,
//! `saving_again_replaces_the_file_and_leaves_nothing_else`,
//! `the_old_file_stays_whole_until_the_new_one_takes_its_place`, `a_file_that_is_cut_off_is_refused`,
//! `two_epochs_with_one_example_are_as_in_the_text`, `resuming_uses_everything_that_was_saved`,
//! `resuming_gives_the_bits_of_training_that_never_stopped`, `every_epoch_leaves_a_file_of_its_own`,
//! `resuming_at_the_end_changes_nothing`, `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in save:
-        file.persist(path)?;
