//! The losses are read before the work is submitted, so they are those of the epoch before.
//! 仕事を送る前に損失を読んでいるので、前のエポックの損失になっています。
//!
//! Next: a device does only what was submitted to it.
//! 次に: GPU は、送られた仕事しか実行しません。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in epoch:
+    let losses = loss.download(device)?;
     device.submit(work)?;
-    Ok(loss.download(device)?)
+    Ok(losses)
