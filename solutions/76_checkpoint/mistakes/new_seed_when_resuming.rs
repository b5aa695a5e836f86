//! Training goes on with another seed, so the examples come in another order.
//! 別のシードで学習を再開しているので、事例の順序が変わっています。
//!
//! Next: the seed is in the checkpoint because the order follows from it.
//! 次に: 順序はシードで決まります。だから、シードもチェックポイントに入っています。
//!
//! Fails: `resuming_uses_everything_that_was_saved`, `resuming_gives_the_bits_of_training_that_never_stopped`.

// in resume:
     fits(&state, x, labels).map_err(|error| named(path, &error))?;
+    state.seed = state.seed.wrapping_add(state.epoch as u64);
