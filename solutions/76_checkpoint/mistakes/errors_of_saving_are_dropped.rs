//! An error while saving is dropped, so nobody hears that there is no checkpoint.
//! 保存中のエラーを捨てているので、チェックポイントができていないことに誰も気づけません。
//!
//! Next: `let _ =` and `.ok()` throw an error away. The caller has to know.
//! 次に: `let _ =` や `.ok()` はエラーを捨ててしまいます。呼び出し側に知らせる必要があります。
//!
//! Fails: `what_cannot_be_saved_is_an_error_and_harms_nothing`.

// in save:
-    write(path, &matrices, &numbers)
+    let _: io::Result<()> = write(path, &matrices, &numbers);
+    Ok(())
