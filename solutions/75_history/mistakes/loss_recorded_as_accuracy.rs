//! The losses are recorded as accuracies, and the accuracies as losses.
//! 損失が正解率として、正解率が損失として記録されています。
//!
//! Next: `measure` returns the loss first. Into which series does it go?
//! 次に: `measure` が先に返すのは損失です。どの系列に加えるべきでしょうか。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-        let (loss, accuracy) = measure(w, train_x, train_labels);
+        let (accuracy, loss) = measure(w, train_x, train_labels);

-        let (loss, accuracy) = measure(w, valid_x, valid_labels);
+        let (accuracy, loss) = measure(w, valid_x, valid_labels);
