//! The accuracy is the mean probability of the right labels.
//! 正解率が、正解ラベルの確率の平均になっています。
//!
//! Next: accuracy counts: an answer is right or not, however sure the model was. `accuracy::classify` gives the
//! answers.
//! 次に: 正解率は数を数えるものです。モデルの自信とは関係なく、答えは正解か不正解のどちらかです。
//! 答えは `accuracy::classify` で得られます。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`,
//! `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    let p = prediction::softmax(&logits);
+    let sure: f64 = labels.iter().enumerate().map(|(i, &label)| p[[i, label]]).sum();
+    (loss::cross_entropy(&logits, labels), sure / labels.len() as f64)
