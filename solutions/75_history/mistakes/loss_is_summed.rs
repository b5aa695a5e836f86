//! The loss is the sum over the examples, not their mean.
//! 損失が、事例についての平均ではなく、合計になっています。
//!
//! Next: a loss that grows with the size of the set cannot be compared between training and validation. What does
//! `loss::cross_entropy` return already?
//! 次に: データの件数とともに大きくなる損失では、訓練と検証を比べられません。`loss::cross_entropy` の戻り値は、
//! すでに何になっていますか。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`,
//! `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    (
+        loss::cross_entropy(&logits, labels) * labels.len() as f64,
+        accuracy::accuracy(&accuracy::classify(&logits), labels),
+    )
