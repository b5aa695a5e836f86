//! The error is the softmax alone: nothing is subtracted at the right label.
//! 誤差が softmax そのもので、正解のラベルから 1 を引いていません。
//!
//! Next: the error is Ŷ − Y, and Y has a 1 at the label.
//! 次に: 誤差は Ŷ − Y です。Y は正解のラベルのところが 1 です。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in FORWARD:
-    error[b][label] -= 1.0;
