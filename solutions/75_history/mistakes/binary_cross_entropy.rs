//! The loss is a binary cross entropy: it takes each label as a question of its own, to be answered with yes or no.
//! 損失が 2 値クロスエントロピーになっています。ラベルごとに「はい」か「いいえ」かを問う形です。
//!
//! Next: the formula has the probability of the right label only. What do the others add here?
//! 次に: 式に現れるのは、正解ラベルの確率だけです。ほかのラベルの分は必要でしょうか。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`,
//! `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    let right = accuracy::accuracy(&accuracy::classify(&logits), labels);
+    let mut loss = 0.0;
+    for ((i, j), &p) in prediction::softmax(&logits).indexed_iter() {
+        loss -= if labels[i] == j { p.ln() } else { (1.0 - p).ln() };
+    }
+    (loss / logits.len() as f64, right)
