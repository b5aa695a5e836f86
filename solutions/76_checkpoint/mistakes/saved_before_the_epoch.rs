//! Each epoch is saved before it is trained.
//! どのエポックも、学習する前に保存しています。
//!
//! Next: the file of an epoch holds what that epoch has taught. The last one has no file at all.
//! 次に: エポックのファイルには、そのエポックで学習した結果が入るはずです。これでは、
//! 最後のエポックのファイルがありません。
//!
//! Fails: `every_epoch_leaves_a_file_of_its_own`.

// in resume:
+        save(&state, &path.with_file_name(file_name(state.epoch)))?;
         train_epoch(&mut state, x, labels);
-        save(&state, &path.with_file_name(file_name(state.epoch)))?;
