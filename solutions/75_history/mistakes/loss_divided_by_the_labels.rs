//! The mean loss is divided once more, by the number of labels.
//! 平均になっている損失を、さらにラベルの種類の数で割っています。
//!
//! Next: with weights of zero and 4 labels the loss is ln 4 = 1.386. Compare.
//! 次に: 重みがすべて 0 でラベルが 4 種類なら、損失は ln 4 = 1.386 です。比べてみましょう。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`,
//! `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    (loss::cross_entropy(&logits, labels) / w.ncols() as f64, accuracy::accuracy(&accuracy::classify(&logits), labels))
