//! 1 is added at the right label, where it has to be subtracted.
//! 正解のラベルで、1 を引く代わりに足しています。
//!
//! Next: the error is Ŷ − Y; should it be below or above 0 at the right label?
//! 次に: 誤差は Ŷ − Y です。正解のラベルでは、正と負のどちらになるはずでしょうか。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in FORWARD:
-    error[b][label] -= 1.0;
+    error[b][label] += 1.0;
