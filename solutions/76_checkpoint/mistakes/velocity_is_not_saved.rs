//! The velocity is not saved: there are zeros in its place.
//! 速度が保存されず、代わりに 0 が書かれています。
//!
//! Next: the velocity is the state of the optimiser. What would the next step be without it?
//! 次に: 速度は、最適化の内部状態です。速度がなければ、次の更新はどうなりますか。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `the_file_is_safetensors_with_everything_in_it`,
//! `resuming_uses_everything_that_was_saved`, `resuming_gives_the_bits_of_training_that_never_stopped`,
//! `every_epoch_leaves_a_file_of_its_own`.

use ndarray::Array2;

// in save:
-    let matrices = [("weight", &state.weight), ("velocity", &state.velocity)];
+    let zeros = Array2::zeros(state.velocity.dim());
+    let matrices = [("weight", &state.weight), ("velocity", &zeros)];
