//! The labels stay on the host: the device has zeros in their place.
//! ラベルがホストに残ったままで、GPU 上は 0 になっています。
//!
//! Next: which numbers can the device not compute itself?
//! 次に: GPU が自分では計算できない数はどれでしょうか。
//!
//! Fails: `features_labels_and_weights_go_up_before_the_first_epoch`, `the_losses_are_those_of_the_cpu`.

// in upload:
-        labels: Tensor::upload(device, &labels)?,
+        labels: Tensor::zeros::<u32>(device, labels.len())?,
