//! The accuracy is in percent, from 0 to 100.
//! 正解率が 0 から 100 までのパーセントになっています。
//!
//! Next: the formula gives a number from 0 to 1. A percent sign belongs into the text that is printed.
//! 次に: 式の値は 0 から 1 までの数です。パーセントにするのは、表示するときだけにしましょう。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`,
//! `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    (loss::cross_entropy(&logits, labels), 100.0 * accuracy::accuracy(&accuracy::classify(&logits), labels))
