//! The host reads the weights back at the end of every epoch, and waits a second time.
//! ホストがエポックの終わりに重みも読み戻していて、もう 1 回待っています。
//!
//! Next: the weights stay on the device; `weights` reads them when somebody asks.
//! 次に: 重みは GPU に残しておきます。必要なときに `weights` で読めます。
//!
//! Fails: `the_host_waits_once_in_an_epoch`.

// in epoch:
     device.submit(work)?;
+    let now: Vec<f32> = weight.download(device)?;
+    debug_assert!(now.iter().all(|w| !w.is_nan()));
