//! Learning rate and momentum are numbers in the code, whatever the state says.
//! 学習率とモメンタムが、状態の値ではなく、コードに書いた数になっています。
//!
//! Next: others would make other steps, so those of the state belong to the checkpoint.
//! 次に: 値が違えば更新も変わります。だから、状態の値をチェックポイントに入れます。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `the_file_is_safetensors_with_everything_in_it`,
//! `resuming_uses_everything_that_was_saved`.

// in save:
-        ("learning_rate", state.learning_rate.to_string()),
-        ("momentum", state.momentum.to_string()),
+        ("learning_rate", 0.01.to_string()),
+        ("momentum", 0.9.to_string()),
