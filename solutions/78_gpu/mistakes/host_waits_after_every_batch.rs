//! The host reads the losses after every batch, and the device stands still meanwhile.
//! ホストがバッチごとに損失を読むので、その間 GPU が止まっています。
//!
//! Next: give all orders of the epoch first, and read once at the end.
//! 次に: エポックの仕事をすべて送ってから、最後に 1 回だけ読みましょう。
//!
//! Fails: `the_host_waits_once_in_an_epoch`.

// in epoch:
-    let mut work = Vec::new();
+    let mut losses = Vec::new();

-        work.push(forward.launch(rows, &[x, labels, order, weight, error, loss], params));
-        work.push(step.launch(features, &[x, order, error, weight], params));
+        let all = [x, labels, order, weight, error, loss];
+        device.submit(vec![
+            forward.launch(rows, &all, params),
+            step.launch(features, &[x, order, error, weight], params),
+        ])?;
+        losses = loss.download(device)?;
     }
-    device.submit(work)?;
-    Ok(loss.download(device)?)
+    Ok(losses)
