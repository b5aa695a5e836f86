//! A file that cannot be understood counts as a fresh start with zeros.
//! 解釈できないファイルを、0 からの学習の開始とみなしています。
//!
//! Next: a file that was cut off must be noticed, not replaced by numbers that look like a checkpoint.
//! 次に: 途中で切れたファイルには、気づかなければなりません。それらしい数で置き換えてはいけません。
//!
//! Fails: `a_file_that_is_cut_off_is_refused`, `a_file_that_is_something_else_is_refused`,
//! `a_file_with_something_missing_or_wrong_is_refused`, `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in load:
-    let read = || from_bytes(&std::fs::read(path)?);
-    read().map_err(|error| named(path, &error))
+    let bytes = std::fs::read(path).map_err(|error| named(path, &error))?;
+    Ok(from_bytes(&bytes).unwrap_or_else(|_| Checkpoint {
+        epoch: 0,
+        weight: Array2::zeros((2, 3)),
+        velocity: Array2::zeros((2, 3)),
+        learning_rate: 0.1,
+        momentum: 0.9,
+        seed: 76,
+    }))
