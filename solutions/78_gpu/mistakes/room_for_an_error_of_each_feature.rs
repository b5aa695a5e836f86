//! There is room for an error of each feature, not of each example of a batch.
//! 誤差の場所を、バッチの事例の数ではなく特徴量の数だけ取っています。
//!
//! Next: an error belongs to an example; how many examples has the largest batch?
//! 次に: 誤差は事例ごとのものです。最大のバッチには何件の事例があるでしょうか。
//!
//! Fails: `the_host_waits_once_in_an_epoch`, `sizes_that_do_not_fit_are_refused`,
//! `a_batch_of_all_moves_the_weights_as_on_the_cpu`.

// in upload:
-        error: Tensor::zeros::<f32>(device, 4 * max_batch)?,
+        error: Tensor::zeros::<f32>(device, 4 * features)?,
