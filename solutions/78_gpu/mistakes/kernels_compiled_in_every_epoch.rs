//! The kernels are compiled again in every epoch.
//! エポックごとに、カーネルをコンパイルし直しています。
//!
//! Next: the trainer holds the compiled kernels.
//! 次に: コンパイル済みのカーネルは、trainer が持っています。
//!
//! Fails: `kernels_are_compiled_once`.

// in epoch:
-    let Trainer { forward, step, x, labels, weight, order, error, loss, features } = *trainer;
+    let Trainer { x, labels, weight, order, error, loss, features, .. } = *trainer;
+    let (forward, step) = (device.kernel(&forward::FORWARD)?, device.kernel(&step::STEP)?);
