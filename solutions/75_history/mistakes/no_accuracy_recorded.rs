//! Only the losses are recorded.
//! 損失だけを記録しています。
//!
//! Next: `History` has four series, and two of them are empty. `measure` returns a pair.
//! 次に: `History` には 4 つの系列がありますが、2 つが空のままです。`measure` は 2 つの値を返します。
//!
//! Fails: `there_is_a_number_for_each_epoch`, `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-        let (loss, accuracy) = measure(w, train_x, train_labels);
-        history.train_loss.push(loss);
-        history.train_accuracy.push(accuracy);
-        let (loss, accuracy) = measure(w, valid_x, valid_labels);
-        history.valid_loss.push(loss);
-        history.valid_accuracy.push(accuracy);
+        history.train_loss.push(measure(w, train_x, train_labels).0);
+        history.valid_loss.push(measure(w, valid_x, valid_labels).0);
