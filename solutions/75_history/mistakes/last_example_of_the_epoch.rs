//! The numbers on the training data are those of the last example of the epoch alone.
//! 学習データでの値が、エポックの最後に使った 1 件だけの値になっています。
//!
//! Next: each number is over the whole set. Which rows does `measure` get?
//! 次に: どの値も、データ全体で測ります。`measure` に渡しているのは、どの行ですか。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_training_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    for epoch in 0..config.epochs {
+        let mut last = 0;

+            last = i;
         }
-        let (loss, accuracy) = measure(w, train_x, train_labels);
+        let row = train_x.row(last).insert_axis(ndarray::Axis(0));
+        let (loss, accuracy) = measure(w, &row, &train_labels[last..=last]);
