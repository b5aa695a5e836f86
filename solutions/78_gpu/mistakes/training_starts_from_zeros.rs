//! The weights to start from are not uploaded: training starts from zeros.
//! 最初の重みを送っていないので、学習が 0 から始まります。
//!
//! Next: training goes on from the weights that `upload` is given.
//! 次に: 学習は、`upload` に渡された重みから始めます。
//!
//! Fails: `features_labels_and_weights_go_up_before_the_first_epoch`, `the_losses_are_those_of_the_cpu`.

// in upload:
-        weight: Tensor::upload(device, &w)?,
+        weight: Tensor::zeros::<f32>(device, w.len())?,
