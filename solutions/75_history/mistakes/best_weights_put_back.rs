//! When training is over, the weights of the best epoch are put back, and not those of the last one.
//! 学習が終わると、最後のエポックの重みではなく、いちばんよかったエポックの重みに戻しています。
//!
//! Next: here `w` ends as the last step leaves it. Which epoch was best is read from the history.
//! 次に: ここでは `w` は最後の更新のままにします。どのエポックがよかったかは、記録から分かります。
//!
//! Fails: `many_epochs_at_the_size_of_the_real_data_are_trained_and_measured`.

// in train:
     let mut history = History::default();
+    let mut best = (f64::INFINITY, w.to_owned());

         history.valid_loss.push(loss);
         history.valid_accuracy.push(accuracy);
+        if loss < best.0 {
+            best = (loss, w.to_owned());
+        }

     }
+    w.assign(&best.1);
     history
