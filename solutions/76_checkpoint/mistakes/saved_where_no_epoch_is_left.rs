//! A checkpoint is saved even where no epoch was left to do.
//! 残りのエポックがないときにも、チェックポイントを保存しています。
//!
//! Next: nothing has changed, so there is nothing to save.
//! 次に: 何も変わっていないので、保存するものはありません。
//!
//! Fails: `resuming_at_the_end_changes_nothing`.

// in resume:
+    save(&state, &path.with_file_name(file_name(state.epoch)))?;
     Ok(state)
