//! The numbers are rounded to six digits behind the point.
//! 数が小数点以下 6 桁に丸められています。
//!
//! Next: what is printed nicely is not what was computed. Save every bit.
//! 次に: 見やすく表示した数は、計算した数と同じではありません。すべてのビットを保存しましょう。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `the_file_is_safetensors_with_everything_in_it`,
//! `resuming_gives_the_bits_of_training_that_never_stopped`, `every_epoch_leaves_a_file_of_its_own`.

use ndarray::Array2;

// in save:
-    let matrices = [("weight", &state.weight), ("velocity", &state.velocity)];
+    let round = |tensor: &Array2<f64>| tensor.mapv(|number| (number * 1e6).round() / 1e6);
+    let (weight, velocity) = (round(&state.weight), round(&state.velocity));
+    let matrices = [("weight", &weight), ("velocity", &velocity)];
