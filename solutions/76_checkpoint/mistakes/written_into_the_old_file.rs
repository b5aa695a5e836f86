//! The new checkpoint is written into the old file, and a crash in the middle would leave neither.
//! 新しいチェックポイントを古いファイルに上書きしているので、途中で止まるとどちらも失われます。
//!
//! Next: write a temporary file in the same folder, then give it the name, as `write` did.
//! 次に: 同じフォルダーに一時ファイルを書き、最後に名前を付けましょう。もとの `write` はそうしていました。
//!
//! Fails: `files_of_another_training_are_replaced`.

// in write:
-        // In the same folder, since a file cannot be renamed onto another disk.
-        let mut file = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(path))?;
+        let mut file = std::fs::File::create(path)?;
         file.write_all(&to_bytes(matrices, numbers)?)?;
-        // On the disk before it gets the name; otherwise the name may be there before the content.
-        file.as_file().sync_all()?;
-        file.persist(path)?;
+        file.sync_all()?;
         Ok(())
