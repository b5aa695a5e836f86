//! The softmax is taken twice: once here, and once more inside the loss.
//! softmax が 2 回かかっています。ここで 1 回、損失の中でもう 1 回です。
//!
//! Next: the doc comment of `loss::cross_entropy` says what it takes: logits or probabilities?
//! 次に: `loss::cross_entropy` が受け取るのはロジットでしょうか、確率でしょうか。説明を読んでみましょう。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`,
//! `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in measure:
-    let logits = prediction::logits(x, w);
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    let probabilities = prediction::predict(x, w);
+    let right = accuracy::accuracy(&accuracy::classify(&probabilities), labels);
+    (loss::cross_entropy(&probabilities, labels), right)
