//! Training goes on with a velocity of zero.
//! 速度 0 から学習を再開しています。
//!
//! Next: the text computes what the second step becomes then. `load` has returned the velocity that was saved.
//! 次に: そうすると 2 回目の更新がどうなるかは、本文で計算しています。保存した速度は `load` が返しています。
//!
//! Fails: `resuming_uses_everything_that_was_saved`, `resuming_gives_the_bits_of_training_that_never_stopped`.

// in resume:
     fits(&state, x, labels).map_err(|error| named(path, &error))?;
+    state.velocity.fill(0.0);
