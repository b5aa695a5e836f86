//! No epoch is saved.
//! どのエポックも保存していません。
//!
//! Next: if the computer stops once more, everything since the last checkpoint is lost.
//! 次に: もう一度コンピューターが止まったら、最後のチェックポイントの後の学習がすべて失われます。
//!
//! Fails: `every_epoch_leaves_a_file_of_its_own`.

// in resume:
-        save(&state, &path.with_file_name(file_name(state.epoch)))?;
