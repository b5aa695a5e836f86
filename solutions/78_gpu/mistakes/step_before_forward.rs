//! The step comes before the forward pass, so it uses the errors of the batch before.
//! 順伝播より先に更新しているので、前のバッチの誤差を使っています。
//!
//! Next: which of the two kernels writes what the other one reads?
//! 次に: 一方のカーネルが書いたものをもう一方が読みます。先に実行すべきなのはどちらでしょうか。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in epoch:
+        work.push(step.launch(features, &[x, order, error, weight], params));
         work.push(forward.launch(rows, &[x, labels, order, weight, error, loss], params));
-        work.push(step.launch(features, &[x, order, error, weight], params));
