//! Training stops when the loss on the validation data has had no new best for ten epochs.
//! 検証データの損失が 10 エポック続けて更新されないと、学習をやめています。
//!
//! Next: when to stop is decided afterwards, by looking at the curves. Train and record all `config.epochs`.
//! 次に: いつやめるかは、後で曲線を見て決めます。`config.epochs` のすべてを学習し、記録しましょう。
//!
//! Fails: `many_epochs_at_the_size_of_the_real_data_are_trained_and_measured`.

// in train:
         history.valid_loss.push(loss);
         history.valid_accuracy.push(accuracy);
+        let best = history.valid_loss.iter().copied().fold(f64::INFINITY, f64::min);
+        if history.valid_loss.iter().rev().take_while(|&&loss| loss > best).count() >= 10 {
+            break;
+        }
