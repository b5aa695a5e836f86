//! When an epoch is saved, the file of the epoch before is removed.
//! エポックを保存すると、1 つ前のエポックのファイルを消しています。
//!
//! Next: which epoch is the best is known only later. Leave the older files where they are.
//! 次に: どのエポックがよかったかは後になってから分かります。古いファイルは残しておきましょう。
//!
//! Fails: `every_epoch_leaves_a_file_of_its_own`.

// in resume:
+        let before = path.with_file_name(file_name(state.epoch));
         train_epoch(&mut state, x, labels);
         save(&state, &path.with_file_name(file_name(state.epoch)))?;
+        if before != path {
+            std::fs::remove_file(before)?;
+        }
