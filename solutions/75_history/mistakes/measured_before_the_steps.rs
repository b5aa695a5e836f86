//! The epoch is measured before its steps, with the weights of the epoch before.
//! エポックの更新の前に測っています。1 つ前のエポックの重みで測ったことになります。
//!
//! Next: the first point must already show what the first epoch has taught.
//! 次に: 最初の点は、最初のエポックで学習した後の値でなければなりません。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-        for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
-            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
-        }

         history.valid_accuracy.push(accuracy);
+        for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
+            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
+        }
