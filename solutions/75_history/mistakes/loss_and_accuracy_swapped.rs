//! Accuracy and loss are returned in the wrong order.
//! 損失と正解率の順序が逆になっています。
//!
//! Next: the two have the same type, so the compiler cannot tell. What does the doc comment name first?
//! 次に: どちらも同じ型なので、コンパイラーは気づけません。説明では、どちらが先に書かれていますか。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`,
//! `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    (accuracy::accuracy(&accuracy::classify(&logits), labels), loss::cross_entropy(&logits, labels))
