//! Weight and velocity are swapped.
//! 重みと速度が入れ替わっています。
//!
//! Next: both have the same shape, so no error appears. What is called `weight` in the file?
//! 次に: どちらも同じ形なので、エラーにはなりません。ファイルの中で `weight` という名前なのはどちらですか。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `a_checkpoint_that_another_program_wrote_is_loaded`,
//! `saving_again_replaces_the_file_and_leaves_nothing_else`, `resuming_uses_everything_that_was_saved`,
//! `resuming_gives_the_bits_of_training_that_never_stopped`.

// in load:
-    read().map_err(|error| named(path, &error))
+    let mut state = read().map_err(|error: io::Error| named(path, &error))?;
+    std::mem::swap(&mut state.weight, &mut state.velocity);
+    Ok(state)
