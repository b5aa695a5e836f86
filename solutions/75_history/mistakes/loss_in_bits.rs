//! The loss is in bits: its logarithm has the base 2.
//! 損失の単位がビットになっています。対数の底が 2 です。
//!
//! Next: the formula has the natural logarithm, `ln`. `loss::cross_entropy` uses it already.
//! 次に: 式の対数は自然対数 `ln` です。`loss::cross_entropy` は、はじめから自然対数を使っています。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`,
//! `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    (loss::cross_entropy(&logits, labels) / 2f64.ln(), accuracy::accuracy(&accuracy::classify(&logits), labels))
