//! The training data is measured before the steps of the epoch, the validation data after them.
//! 学習データはエポックの更新の前に、検証データは更新の後に測っています。
//!
//! Next: the two curves can only be compared where both belong to the same weights.
//! 次に: 2 本の曲線は、同じ重みで測ったときにだけ比べられます。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_training_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    for epoch in 0..config.epochs {
+        let (loss, accuracy) = measure(w, train_x, train_labels);
+        history.train_loss.push(loss);
+        history.train_accuracy.push(accuracy);

-        let (loss, accuracy) = measure(w, train_x, train_labels);
-        history.train_loss.push(loss);
-        history.train_accuracy.push(accuracy);
