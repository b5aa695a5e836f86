//! Weight and velocity are swapped in the file.
//! ファイルの中で、重みと速度が入れ替わっています。
//!
//! Next: both have the same shape, so no error appears. Which of the two is called `weight`?
//! 次に: どちらも同じ形なので、エラーにはなりません。`weight` という名前なのはどちらですか。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `the_file_is_safetensors_with_everything_in_it`,
//! `resuming_uses_everything_that_was_saved`, `resuming_gives_the_bits_of_training_that_never_stopped`.

// in save:
-    let matrices = [("weight", &state.weight), ("velocity", &state.velocity)];
+    let matrices = [("weight", &state.velocity), ("velocity", &state.weight)];
