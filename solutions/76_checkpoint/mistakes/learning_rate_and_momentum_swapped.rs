//! Learning rate and momentum are swapped in the file.
//! ファイルの中で、学習率とモメンタムが入れ替わっています。
//!
//! Next: read each line once more: the name, and what stands beside it.
//! 次に: 名前とその隣の値を、1 行ずつ見直しましょう。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `the_file_is_safetensors_with_everything_in_it`,
//! `resuming_uses_everything_that_was_saved`, `resuming_gives_the_bits_of_training_that_never_stopped`.

// in save:
-        ("learning_rate", state.learning_rate.to_string()),
-        ("momentum", state.momentum.to_string()),
+        ("learning_rate", state.momentum.to_string()),
+        ("momentum", state.learning_rate.to_string()),
