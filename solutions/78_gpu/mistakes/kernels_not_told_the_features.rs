//! The kernels are told that there are no features, so all logits are 0 and no weight moves.
//! カーネルに特徴量の数 0 を渡しているので、ロジットはすべて 0 で、重みも動きません。
//!
//! Next: the fourth of the `params` is the number of features.
//! 次に: `params` の 4 番目は特徴量の数です。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in epoch:
-        let params = [start as u32, rows as u32, learning_rate.to_bits(), features as u32];
+        let params = [start as u32, rows as u32, learning_rate.to_bits(), 0];
