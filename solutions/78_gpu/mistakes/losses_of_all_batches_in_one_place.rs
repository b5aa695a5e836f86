//! Every batch writes its losses to the front of the list, over those of the batch before.
//! どのバッチも損失をリストの先頭に書くため、前のバッチの損失が上書きされています。
//!
//! Next: where in the epoch does the batch start?
//! 次に: そのバッチは、エポックのどこから始まるでしょうか。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in FORWARD:
-    loss[p.start + b] = log(sum) - z[label];
+    loss[b] = log(sum) - z[label];
