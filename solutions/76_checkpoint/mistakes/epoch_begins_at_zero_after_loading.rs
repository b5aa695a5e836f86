//! The epoch is zero after loading, whatever the file says.
//! 読み込んだ後のエポックが、ファイルの内容にかかわらず 0 になっています。
//!
//! Next: how many epochs are done decides how many are left, and in which order the examples come.
//! 次に: 終わったエポックの数で、残りの数と、事例の順序が決まります。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `a_checkpoint_that_another_program_wrote_is_loaded`,
//! `the_old_file_stays_whole_until_the_new_one_takes_its_place`, `resuming_uses_everything_that_was_saved`,
//! `resuming_gives_the_bits_of_training_that_never_stopped`, `every_epoch_leaves_a_file_of_its_own`,
//! `resuming_at_the_end_changes_nothing`.

// in load:
-    read().map_err(|error| named(path, &error))
+    let mut state = read().map_err(|error: io::Error| named(path, &error))?;
+    state.epoch = 0;
+    Ok(state)
