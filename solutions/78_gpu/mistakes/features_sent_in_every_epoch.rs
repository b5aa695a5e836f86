//! The features and the weights are sent again in every epoch.
//! エポックごとに、特徴量と重みを送り直しています。
//!
//! Next: what lies on the device already does not have to be sent again.
//! 次に: すでに GPU 上にあるものは、送り直す必要がありません。
//!
//! Fails: `the_features_go_up_once`.

// in epoch:
+    for tensor in [x, weight] {
+        let numbers: Vec<f32> = tensor.download(device)?;
+        tensor.write(device, &numbers)?;
+    }
     device.submit(work)?;
