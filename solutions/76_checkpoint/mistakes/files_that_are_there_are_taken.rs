//! Where a file of the next epoch is there, it is loaded instead of trained, whatever training it is from.
//! 次のエポックのファイルがあると、どの学習のものか確かめずに読み込んでいます。
//!
//! Next: go on from the file that was named, and from no other.
//! 次に: 指定されたファイルだけから再開しましょう。
//!
//! Fails: `files_of_another_training_are_replaced`.

// in resume:
-        train_epoch(&mut state, x, labels);
+        let file = path.with_file_name(file_name(state.epoch + 1));
+        match load(&file) {
+            Ok(later) => state = later,
+            Err(_) => train_epoch(&mut state, x, labels),
+        }
