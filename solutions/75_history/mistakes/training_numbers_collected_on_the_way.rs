//! The numbers on the training data are collected during the epoch, from weights that still change.
//! 学習データでの値を、重みが変わっていくエポックの途中で集めています。
//!
//! Next: such a mean belongs to no weights at all. Measure once, when the last step of the epoch is done.
//! 次に: その平均は、どの重みの値でもありません。エポックの最後の更新が終わってから、一度だけ測りましょう。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_training_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    for epoch in 0..config.epochs {
+        let (mut loss, mut accuracy) = (0.0, 0.0);
         for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
+            let one = measure(w, &train_x.row(i).insert_axis(ndarray::Axis(0)), &train_labels[i..=i]);
+            (loss, accuracy) = (loss + one.0, accuracy + one.1);

-        let (loss, accuracy) = measure(w, train_x, train_labels);
-        history.train_loss.push(loss);
-        history.train_accuracy.push(accuracy);
+        history.train_loss.push(loss / train_labels.len() as f64);
+        history.train_accuracy.push(accuracy / train_labels.len() as f64);
