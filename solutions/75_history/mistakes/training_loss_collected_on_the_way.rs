//! The loss on the training data is collected during the epoch, from weights that still change; the accuracy is measured at its end.
//! 学習データの損失だけを、重みが変わっていくエポックの途中で集めています（正解率は最後に測っています）。
//!
//! Next: all numbers of an epoch belong to the weights at its end. `measure` gives the loss, too.
//! 次に: エポックの値はどれも、その終わりの重みで測ります。`measure` は損失も返します。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_training_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    for epoch in 0..config.epochs {
+        let mut sum = 0.0;
         for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
+            sum += measure(w, &train_x.row(i).insert_axis(ndarray::Axis(0)), &train_labels[i..=i]).0;

-        let (loss, accuracy) = measure(w, train_x, train_labels);
-        history.train_loss.push(loss);
+        let (_, accuracy) = measure(w, train_x, train_labels);
+        history.train_loss.push(sum / train_labels.len() as f64);
