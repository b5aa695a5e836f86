//! There is room for the losses of one batch, not for those of all examples.
//! 損失の場所が、全事例ではなく 1 バッチ分しかありません。
//!
//! Next: the losses are read once, at the end of the epoch; how many are there then?
//! 次に: 損失を読むのはエポックの終わりの 1 回です。そのとき損失はいくつあるでしょうか。
//!
//! Fails: `the_host_waits_once_in_an_epoch`, `the_losses_are_those_of_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in upload:
-        loss: Tensor::zeros::<f32>(device, n)?,
+        loss: Tensor::zeros::<f32>(device, max_batch)?,
