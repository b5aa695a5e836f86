//! The exponentials are not divided by their sum.
//! exp の値を、その和で割っていません。
//!
//! Next: the probabilities of an example add up to 1.
//! 次に: 1 つの事例の確率の和は 1 になります。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in FORWARD:
-    error[b] = e / sum;
+    error[b] = e;
