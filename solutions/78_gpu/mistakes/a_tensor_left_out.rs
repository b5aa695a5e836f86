//! A kernel is launched with fewer tensors than it has bindings.
//! カーネルの binding より少ないテンソルで起動しています。
//!
//! Next: compare the list of tensors with the bindings in the kernel.
//! 次に: テンソルの並びを、カーネルの binding と見比べてみましょう。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in epoch:
-        work.push(forward.launch(rows, &[x, labels, order, weight, error, loss], params));
+        work.push(forward.launch(rows, &[x, labels, order, weight, error], params));
