//! The kernels get start and rows in each other's place.
//! カーネルに渡す start と rows が入れ替わっています。
//!
//! Next: the four numbers come in the order of `Params`.
//! 次に: 4 つの数は `Params` の順に並べます。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in epoch:
-        let params = [start as u32, rows as u32, learning_rate.to_bits(), features as u32];
+        let params = [rows as u32, start as u32, learning_rate.to_bits(), features as u32];
