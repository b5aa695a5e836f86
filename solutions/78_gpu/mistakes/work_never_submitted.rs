//! The work is put together but never submitted.
//! 仕事を用意していますが、GPU に送っていません。
//!
//! Next: a device does only what was submitted to it.
//! 次に: GPU は、送られた仕事しか実行しません。
//!
//! Fails: `the_host_waits_once_in_an_epoch`, `the_losses_are_those_of_the_cpu`.

// in epoch:
-    device.submit(work)?;
+    drop(work);
