//! There is room for the errors of all examples, so batches larger than announced are let through.
//! 全事例の誤差の場所を取っているので、申告より大きなバッチも受け付けてしまいます。
//!
//! Next: no batch has more than `max_batch` examples, and `epoch` tells that from the room for the errors.
//! 次に: バッチの件数は `max_batch` までで、`epoch` は誤差の場所の大きさでそれを判断します。
//!
//! Fails: `sizes_that_do_not_fit_are_refused`.

// in upload:
-        error: Tensor::zeros::<f32>(device, 4 * max_batch)?,
+        error: Tensor::zeros::<f32>(device, 4 * n)?,
