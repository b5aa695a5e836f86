//! No weight ever moves: the step is not launched, or its learning rate arrives as 0, or its tensors are mixed up.
//! 重みがまったく動いていません。更新を起動していないか、学習率が 0 になっているか、テンソルの順序が違います。
//!
//! Next: look at the launch of the step: its tensors in the order of the bindings, and `learning_rate.to_bits()`,
//! not `as u32`.
//! 次に: 更新の起動を見てみましょう。テンソルは binding の順に並べ、学習率は `as u32` ではなく
//! `learning_rate.to_bits()` で渡します。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in epoch:
-        work.push(step.launch(features, &[x, order, error, weight], params));
+        let _ = step;
