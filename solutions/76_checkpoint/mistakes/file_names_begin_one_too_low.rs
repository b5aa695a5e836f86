//! The number in the name of each file is one too low.
//! ファイル名の番号が、どれも 1 つ小さくなっています。
//!
//! Next: `state.epoch` says how many epochs are done, and that is the number in the name.
//! 次に: `state.epoch` は、終わったエポックの数です。ファイル名の番号も、その数です。
//!
//! Fails: `every_epoch_leaves_a_file_of_its_own`.

// in resume:
-        save(&state, &path.with_file_name(file_name(state.epoch)))?;
+        save(&state, &path.with_file_name(file_name(state.epoch - 1)))?;
