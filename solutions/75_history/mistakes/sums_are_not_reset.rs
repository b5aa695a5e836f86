//! Each number is the mean over all epochs so far.
//! どの値も、それまでの全エポックの平均になっています。
//!
//! Next: what is summed up has to begin at zero in every epoch, or is not needed at all.
//! 次に: 合計を使うなら、エポックごとに 0 に戻す必要があります。そもそも合計は必要でしょうか。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    let mut sums = [0.0; 4];
+    for epoch in 0..config.epochs {

-        let (loss, accuracy) = measure(w, train_x, train_labels);
-        history.train_loss.push(loss);
-        history.train_accuracy.push(accuracy);
-        let (loss, accuracy) = measure(w, valid_x, valid_labels);
-        history.valid_loss.push(loss);
-        history.valid_accuracy.push(accuracy);
+        let (train, valid) = (measure(w, train_x, train_labels), measure(w, valid_x, valid_labels));
+        sums = [sums[0] + train.0, sums[1] + train.1, sums[2] + valid.0, sums[3] + valid.1];
+        let [train_loss, train_accuracy, valid_loss, valid_accuracy] = sums.map(|sum| sum / (epoch + 1) as f64);
+        history.train_loss.push(train_loss);
+        history.train_accuracy.push(train_accuracy);
+        history.valid_loss.push(valid_loss);
+        history.valid_accuracy.push(valid_accuracy);
