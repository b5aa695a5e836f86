//! The mean loss is divided once more, by the number of examples.
//! 平均になっている損失を、さらに事例の数で割っています。
//!
//! Next: `loss::cross_entropy` returns a mean. What is left to divide by?
//! 次に: `loss::cross_entropy` が返すのは平均です。あと何かで割る必要はあるでしょうか。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`,
//! `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    (
+        loss::cross_entropy(&logits, labels) / labels.len() as f64,
+        accuracy::accuracy(&accuracy::classify(&logits), labels),
+    )
