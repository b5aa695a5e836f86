//! The momentum is saved as 0.9, whatever it was.
//! モメンタムがいくつでも、0.9 として保存されています。
//!
//! Next: save `state.momentum`: another training may have another one.
//! 次に: `state.momentum` を保存しましょう。学習によって値は違います。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `a_large_checkpoint_is_loaded_as_it_was_saved`.

// in save:
-        ("momentum", state.momentum.to_string()),
+        ("momentum", "0.9".to_owned()),
