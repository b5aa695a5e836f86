//! The starting weights are measured too, as if they were an epoch.
//! 学習前の重みも、1 つのエポックとして測っています。
//!
//! Next: the series have a number more than there are epochs, and every point stands one epoch too late.
//! 次に: 系列の長さがエポック数より 1 つ多く、どの点も 1 エポックずつ後ろにずれています。
//!
//! Fails: `there_is_a_number_for_each_epoch`, `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    let (loss, accuracy) = measure(w, train_x, train_labels);
+    history.train_loss.push(loss);
+    history.train_accuracy.push(accuracy);
+    let (loss, accuracy) = measure(w, valid_x, valid_labels);
+    history.valid_loss.push(loss);
+    history.valid_accuracy.push(accuracy);
+    for epoch in 0..config.epochs {
