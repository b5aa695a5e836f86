//! There is room for one error of each example, where it has four.
//! 事例ごとに誤差の場所が 1 つしかありません。誤差は 4 つあります。
//!
//! Next: how many numbers has the error of one example?
//! 次に: 1 つの事例の誤差は、いくつの数からなるでしょうか。
//!
//! Fails: `the_host_waits_once_in_an_epoch`, `the_losses_are_those_of_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in upload:
-        error: Tensor::zeros::<f32>(device, 4 * max_batch)?,
+        error: Tensor::zeros::<f32>(device, max_batch)?,
