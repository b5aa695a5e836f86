//! The velocity is zero after loading, whatever the file says.
//! 読み込んだ後の速度が、ファイルの内容にかかわらず 0 になっています。
//!
//! Next: the optimiser goes on only with its state. `from_bytes` returns everything that the file holds.
//! 次に: 最適化の続きには、その内部状態が必要です。`from_bytes` は、ファイルにあるものをすべて返します。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `a_checkpoint_that_another_program_wrote_is_loaded`,
//! `the_old_file_stays_whole_until_the_new_one_takes_its_place`,
//! `what_cannot_be_saved_is_an_error_and_harms_nothing`, `a_file_that_is_cut_off_is_refused`,
//! `saving_again_replaces_the_file_and_leaves_nothing_else`, `resuming_uses_everything_that_was_saved`,
//! `resuming_gives_the_bits_of_training_that_never_stopped`.

// in load:
-    read().map_err(|error| named(path, &error))
+    let mut state = read().map_err(|error: io::Error| named(path, &error))?;
+    state.velocity.fill(0.0);
+    Ok(state)
