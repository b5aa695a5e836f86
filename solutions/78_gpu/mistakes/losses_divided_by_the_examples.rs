//! Each loss is divided by the number of examples already.
//! 損失がどれも、事例の数ですでに割られています。
//!
//! Next: return the loss of each example as it is; the mean is taken later.
//! 次に: 損失は事例ごとにそのまま返しましょう。平均はあとで計算します。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in epoch:
-    Ok(loss.download(device)?)
+    let losses: Vec<f32> = loss.download(device)?;
+    Ok(losses.iter().map(|loss| loss / n as f32).collect())
