//! The seed in the file is not that of the state.
//! ファイルのシードが、状態のシードと違います。
//!
//! Next: the order of the examples follows from the seed. Save the one that training has used.
//! 次に: 事例の順序はシードで決まります。学習で使ったシードを保存しましょう。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `the_file_is_safetensors_with_everything_in_it`,
//! `resuming_uses_everything_that_was_saved`.

// in save:
-        ("seed", state.seed.to_string()),
+        ("seed", 76.to_string()),
