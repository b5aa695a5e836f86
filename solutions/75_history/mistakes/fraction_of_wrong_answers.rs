//! The second number is the fraction of wrong answers.
//! 2 つ目の値が、誤りの割合になっています。
//!
//! Next: the accuracy is the fraction of the right ones: 1 when all are right.
//! 次に: 正解率は、正解の割合です。すべて正解なら 1 になります。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`,
//! `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    (loss::cross_entropy(&logits, labels), 1.0 - accuracy::accuracy(&accuracy::classify(&logits), labels))
