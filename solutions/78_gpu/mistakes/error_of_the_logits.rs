//! The error is made of the logits, not of the probabilities.
//! 確率ではなく、ロジットから誤差を計算しています。
//!
//! Next: the error is Ŷ − Y, where Ŷ is the softmax of the logits.
//! 次に: 誤差は Ŷ − Y で、Ŷ はロジットの softmax です。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in FORWARD:
-    error[b] = e / sum;
+    error[b] = z;
