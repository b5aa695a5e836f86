//! Learning rate and momentum are saved with three digits behind the point.
//! 学習率とモメンタムが、小数点以下 3 桁までしか保存されていません。
//!
//! Next: `to_string` writes as many digits as it takes to read the same number back.
//! 次に: `to_string` は、同じ数に読み戻せるだけの桁を書きます。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `the_file_is_safetensors_with_everything_in_it`.

// in save:
-        ("learning_rate", state.learning_rate.to_string()),
-        ("momentum", state.momentum.to_string()),
+        ("learning_rate", format!("{:.3}", state.learning_rate)),
+        ("momentum", format!("{:.3}", state.momentum)),
