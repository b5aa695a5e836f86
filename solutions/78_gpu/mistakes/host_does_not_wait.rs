//! The host does not wait for the device, and returns losses that nobody has computed.
//! ホストが GPU を待たずに、計算されていない損失を返しています。
//!
//! Next: the losses are on the device; what brings them here, and waits?
//! 次に: 損失は GPU 上にあります。待って受け取るには、何を呼べばよいでしょうか。
//!
//! Fails: `the_host_waits_once_in_an_epoch`, `the_losses_are_those_of_the_cpu`.

// in epoch:
-    Ok(loss.download(device)?)
+    let _ = loss;
+    Ok(vec![0.0; n])
