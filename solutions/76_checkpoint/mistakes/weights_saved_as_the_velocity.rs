//! The weights are saved twice, the second time as the velocity.
//! 重みが 2 回保存され、2 回目は速度として書かれています。
//!
//! Next: look at what stands beside the name `velocity`.
//! 次に: `velocity` という名前の隣に何を書いたか、見直しましょう。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `the_file_is_safetensors_with_everything_in_it`,
//! `resuming_uses_everything_that_was_saved`, `resuming_gives_the_bits_of_training_that_never_stopped`,
//! `every_epoch_leaves_a_file_of_its_own`.

// in save:
-    let matrices = [("weight", &state.weight), ("velocity", &state.velocity)];
+    let matrices = [("weight", &state.weight), ("velocity", &state.weight)];
