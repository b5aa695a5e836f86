//! The numbers for the validation data are measured on the training data.
//! 検証データの値として、学習データで測った値を記録しています。
//!
//! Next: the two curves lie on each other. Which data does the second call of `measure` get?
//! 次に: 2 本の曲線が重なってしまいます。2 回目の `measure` に渡しているのは、どのデータですか。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-        let (loss, accuracy) = measure(w, valid_x, valid_labels);
+        let (loss, accuracy) = measure(w, train_x, train_labels);
