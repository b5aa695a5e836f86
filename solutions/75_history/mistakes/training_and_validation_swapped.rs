//! The numbers for training and validation are swapped.
//! 訓練と検証の値が入れ替わっています。
//!
//! Next: the name of a series says on which data it was measured.
//! 次に: 系列の名前は、どのデータで測ったかを表します。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in train:
         let (loss, accuracy) = measure(w, train_x, train_labels);
+        history.valid_loss.push(loss);
+        history.valid_accuracy.push(accuracy);
+        let (loss, accuracy) = measure(w, valid_x, valid_labels);

-        let (loss, accuracy) = measure(w, valid_x, valid_labels);
-        history.valid_loss.push(loss);
-        history.valid_accuracy.push(accuracy);
