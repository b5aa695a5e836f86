//! Measured after every step, and not after every epoch.
//! エポックごとではなく、1 回の更新ごとに測っています。
//!
//! Next: is the measurement inside the loop over the examples, or behind it?
//! 次に: 測定は、事例のループの中にありますか。それとも、ループの後にありますか。
//!
//! Fails: `there_is_a_number_for_each_epoch`, `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in train:
+            let (loss, accuracy) = measure(w, train_x, train_labels);
+            history.train_loss.push(loss);
+            history.train_accuracy.push(accuracy);
+            let (loss, accuracy) = measure(w, valid_x, valid_labels);
+            history.valid_loss.push(loss);
+            history.valid_accuracy.push(accuracy);
         }
-        let (loss, accuracy) = measure(w, train_x, train_labels);
-        history.train_loss.push(loss);
-        history.train_accuracy.push(accuracy);
-        let (loss, accuracy) = measure(w, valid_x, valid_labels);
-        history.valid_loss.push(loss);
-        history.valid_accuracy.push(accuracy);
