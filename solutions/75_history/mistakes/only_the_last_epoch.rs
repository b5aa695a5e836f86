//! Only the last epoch is measured.
//! 最後のエポックだけを測っています。
//!
//! Next: is the measurement inside the loop over the epochs, or behind it?
//! 次に: 測定は、エポックのループの中にありますか。それとも、ループの後にありますか。
//!
//! Fails: `there_is_a_number_for_each_epoch`, `every_epoch_is_measured_at_its_end`.

// in train:
-        let (loss, accuracy) = measure(w, train_x, train_labels);
-        history.train_loss.push(loss);
-        history.train_accuracy.push(accuracy);
-        let (loss, accuracy) = measure(w, valid_x, valid_labels);
-        history.valid_loss.push(loss);
-        history.valid_accuracy.push(accuracy);
     }
+    let (loss, accuracy) = measure(w, train_x, train_labels);
+    history.train_loss.push(loss);
+    history.train_accuracy.push(accuracy);
+    let (loss, accuracy) = measure(w, valid_x, valid_labels);
+    history.valid_loss.push(loss);
+    history.valid_accuracy.push(accuracy);
