//! Every epoch is saved under the same name, that of the checkpoint to go on from.
//! どのエポックも、再開元のチェックポイントと同じ名前で保存しています。
//!
//! Next: the older epochs are gone, and one of them may have been the best. `file_name` makes a name for each.
//! 次に: 前のエポックが消えてしまいます。その中に、いちばん良いものがあったかもしれません。
//! `file_name` はエポックごとの名前を作ります。
//!
//! Fails: `resuming_gives_the_bits_of_training_that_never_stopped`, `every_epoch_leaves_a_file_of_its_own`.

// in resume:
-        save(&state, &path.with_file_name(file_name(state.epoch)))?;
+        save(&state, path)?;
