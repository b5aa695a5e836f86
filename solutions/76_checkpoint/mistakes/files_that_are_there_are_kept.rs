//! An epoch is saved only where there is no file of its name yet, so files of another training stay.
//! 同じ名前のファイルがあると保存しないので、別の学習のファイルが残ります。
//!
//! Next: save every epoch: the new file takes the place of the old one.
//! 次に: どのエポックも保存しましょう。新しいファイルが古いファイルに置き換わります。
//!
//! Fails: `files_of_another_training_are_replaced`.

// in resume:
-        save(&state, &path.with_file_name(file_name(state.epoch)))?;
+        let file = path.with_file_name(file_name(state.epoch));
+        if !file.exists() {
+            save(&state, &file)?;
+        }
