//! Learning rate and momentum are numbers in the code, whatever the file says.
//! 学習率とモメンタムが、ファイルの値ではなく、コードに書いた数になっています。
//!
//! Next: others would make other steps, so they belong to the checkpoint.
//! 次に: 値が違えば更新も変わります。だから、チェックポイントに含まれています。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `a_checkpoint_that_another_program_wrote_is_loaded`,
//! `resuming_uses_everything_that_was_saved`.

// in load:
-    read().map_err(|error| named(path, &error))
+    let mut state = read().map_err(|error: io::Error| named(path, &error))?;
+    (state.learning_rate, state.momentum) = (0.01, 0.9);
+    Ok(state)
