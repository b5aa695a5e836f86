//! The validation data is measured before the steps of the epoch, the training data after them.
//! 検証データはエポックの更新の前に、学習データは更新の後に測っています。
//!
//! Next: the two curves can only be compared where both belong to the same weights.
//! 次に: 2 本の曲線は、同じ重みで測ったときにだけ比べられます。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    for epoch in 0..config.epochs {
+        let (loss, accuracy) = measure(w, valid_x, valid_labels);
+        history.valid_loss.push(loss);
+        history.valid_accuracy.push(accuracy);

-        let (loss, accuracy) = measure(w, valid_x, valid_labels);
-        history.valid_loss.push(loss);
-        history.valid_accuracy.push(accuracy);
