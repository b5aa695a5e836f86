//! The accuracy is a division of integers, which drops everything behind the point.
//! 正解率を整数どうしの割り算で求めているので、小数点以下が消えています。
//!
//! Next: in Rust 3 / 4 is 0. When does the count become an `f64`?
//! 次に: Rust では 3 / 4 は 0 です。件数を `f64` に変えるのはいつでしょうか。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`,
//! `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    let predicted = accuracy::classify(&logits);
+    let right = predicted.iter().zip(labels).filter(|(predicted, label)| **predicted == Some(**label)).count();
+    (loss::cross_entropy(&logits, labels), (right / labels.len()) as f64)
