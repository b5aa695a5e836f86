//! The epochs are saved where the program was started, and not beside the checkpoint.
//! チェックポイントの隣ではなく、プログラムを起動したフォルダーに保存しています。
//!
//! Next: `with_file_name` makes a path in the same folder.
//! 次に: `with_file_name` を使うと、同じフォルダーのパスになります。
//!
//! Fails: `every_epoch_leaves_a_file_of_its_own`.

// in resume:
-        save(&state, &path.with_file_name(file_name(state.epoch)))?;
+        save(&state, Path::new(&file_name(state.epoch)))?;
